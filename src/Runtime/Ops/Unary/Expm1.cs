using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>exp(x) - 1, accurate near 0.</summary>
internal sealed class Expm1 : UnaryOp
{
    public override string SignatureText => "Expm1(x:T) -> (y:T) | T:type in {bfloat16,half,float,double,complex64,complex128}";

    protected override Kernel? KernelFor(DType type) => Functions.Real<Function>(type);

    private readonly struct Function : IRealUnary
    {
        public static bool HasComplex => true;

        public static T Invoke<T>(T x)
            where T : unmanaged, IFloatingPointIeee754<T> => T.CreateTruncating(SpecialFunctions.Expm1(double.CreateTruncating(x)));

        public static System.Numerics.Complex InvokeComplex(System.Numerics.Complex x) => System.Numerics.Complex.Exp(x) - 1;
    }
}
