using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>The inverse hyperbolic tangent; NaN outside [-1, 1].</summary>
internal sealed class Atanh : UnaryOp
{
    public override string SignatureText => "Atanh(x:T) -> (y:T) | T:type in {bfloat16,half,float,double,complex64,complex128}";

    protected override Kernel? KernelFor(DType type) => Functions.Real<Function>(type);

    private readonly struct Function : IRealUnary
    {
        public static bool HasComplex => true;

        public static T Invoke<T>(T x)
            where T : unmanaged, IFloatingPointIeee754<T> => T.Atanh(x);

        public static System.Numerics.Complex InvokeComplex(System.Numerics.Complex x) => (System.Numerics.Complex.Log(1 + x) - System.Numerics.Complex.Log(1 - x)) / 2;
    }
}
