using System.Numerics;
using System.Runtime.Intrinsics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>The gradient where the feature is positive: gradient * (feature > 0), so that infinity * 0 is NaN.</summary>
internal sealed class ReluGrad : GradientOp
{
    public override string SignatureText => "ReluGrad(gradients:T, features:T) -> (backprops:T) | T:type in {float,double,int32,uint8,int16,int8,int64,bfloat16,uint16,half,uint32,uint64}";

    protected override Kernel? KernelFor(DType type) => Functions.SameShape<Function>(type);

    private readonly struct Function : IOrderedBinary
    {
        public static bool IsVectorized => true;

        public static Vector128<T> Invoke<T>(Vector128<T> x, Vector128<T> y) => x * (Vector128.GreaterThan(y, Vector128<T>.Zero) & Vector128<T>.One);

        public static Vector256<T> Invoke<T>(Vector256<T> x, Vector256<T> y) => x * (Vector256.GreaterThan(y, Vector256<T>.Zero) & Vector256<T>.One);

        public static Vector512<T> Invoke<T>(Vector512<T> x, Vector512<T> y) => x * (Vector512.GreaterThan(y, Vector512<T>.Zero) & Vector512<T>.One);

        public static T Invoke<T>(T x, T y)
            where T : unmanaged, INumber<T> => x * (y > T.Zero ? T.One : T.Zero);
    }
}
