using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>-1, 0 or 1; of a complex number the one of size 1 in its direction.</summary>
internal sealed class Sign : UnaryOp
{
    public override string SignatureText => "Sign(x:T) -> (y:T) | T:type in {bfloat16,half,float,double,int32,int64,complex64,complex128}";

    protected override Kernel? KernelFor(DType type) => type.IsComplex ? Functions.Real<Direction>(type) : Functions.Ordered<Function>(type);

    private readonly struct Function : IOrderedUnary
    {
        public static T Invoke<T>(T x)
            where T : unmanaged, INumber<T> => x > T.Zero ? T.One : x < T.Zero ? T.Zero - T.One : x;
    }

    private readonly struct Direction : IRealUnary
    {
        public static bool HasComplex => true;

        public static T Invoke<T>(T x)
            where T : unmanaged, IFloatingPointIeee754<T> => Function.Invoke(x);

        public static System.Numerics.Complex InvokeComplex(System.Numerics.Complex x) =>
            x == System.Numerics.Complex.Zero ? x : x / System.Numerics.Complex.Abs(x);
    }
}
