using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>log(1 + x), accurate near 0.</summary>
internal sealed class Log1p : UnaryOp
{
    public override string SignatureText => "Log1p(x:T) -> (y:T) | T:type in {bfloat16,half,float,double,complex64,complex128}";

    protected override Kernel? KernelFor(DType type) => Functions.Real<Function>(type);

    private readonly struct Function : IRealUnary
    {
        public static bool HasComplex => true;

        public static T Invoke<T>(T x)
            where T : unmanaged, IFloatingPointIeee754<T> => T.CreateTruncating(SpecialFunctions.Log1p(double.CreateTruncating(x)));

        public static System.Numerics.Complex InvokeComplex(System.Numerics.Complex x) => System.Numerics.Complex.Log(1 + x);
    }
}
