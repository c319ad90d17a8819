using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>The hyperbolic tangent.</summary>
internal sealed class Tanh : UnaryOp
{
    public override string SignatureText => "Tanh(x:T) -> (y:T) | T:type in {bfloat16,half,float,double,complex64,complex128}";

    protected override Kernel? KernelFor(DType type) => Functions.Real<Function>(type);

    private readonly struct Function : IRealUnary
    {
        public static bool HasComplex => true;

        public static T Invoke<T>(T x)
            where T : unmanaged, IFloatingPointIeee754<T> => T.Tanh(x);

        public static System.Numerics.Complex InvokeComplex(System.Numerics.Complex x) => System.Numerics.Complex.Tanh(x);
    }
}
