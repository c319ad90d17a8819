using System.Numerics;
using System.Runtime.Intrinsics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>max(x, 0); NaN stays.</summary>
internal sealed class Relu : UnaryOp
{
    public override string SignatureText => "Relu(features:T) -> (activations:T) | T:type in {float,double,int32,uint8,int16,int8,int64,bfloat16,uint16,half,uint32,uint64,qint8}";

    protected override Kernel? KernelFor(DType type) => Functions.Ordered<Function>(type);

    private readonly struct Function : IOrderedUnary
    {
        public static bool IsVectorized => true;

        public static Vector128<T> Invoke<T>(Vector128<T> x) => Vector128.ConditionalSelect(Vector128.LessThan(x, Vector128<T>.Zero), Vector128<T>.Zero, x);

        public static Vector256<T> Invoke<T>(Vector256<T> x) => Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256<T>.Zero), Vector256<T>.Zero, x);

        public static Vector512<T> Invoke<T>(Vector512<T> x) => Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<T>.Zero), Vector512<T>.Zero, x);

        public static T Invoke<T>(T x)
            where T : unmanaged, INumber<T> => x < T.Zero ? T.Zero : x;
    }
}
