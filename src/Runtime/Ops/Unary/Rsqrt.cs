using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>1 / sqrt(x).</summary>
internal sealed class Rsqrt : UnaryOp
{
    public override string SignatureText => "Rsqrt(x:T) -> (y:T) | T:type in {bfloat16,half,float,double,complex64,complex128}";

    protected override Kernel? KernelFor(DType type) => Functions.Real<Function>(type);

    private readonly struct Function : IRealUnary
    {
        public static bool HasComplex => true;

        public static T Invoke<T>(T x)
            where T : unmanaged, IFloatingPointIeee754<T> => T.One / T.Sqrt(x);

        public static System.Numerics.Complex InvokeComplex(System.Numerics.Complex x) => 1 / System.Numerics.Complex.Sqrt(x);
    }
}
