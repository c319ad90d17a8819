using System.Numerics;
using System.Runtime.Intrinsics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Binary;

/// <summary>The larger of x and y, with broadcasting; NaN if either is.</summary>
internal sealed class Maximum : BinaryOp
{
    public override string SignatureText => "Maximum(x:T, y:T) -> (z:T) | T:type in {bfloat16,half,float,double,int32,int64} | is_commutative";

    protected override Kernel? KernelFor(DType type) => Functions.OrderedBinary<Function>(type);

    private readonly struct Function : IOrderedBinary
    {
        public static bool IsVectorized => true;

        public static Vector128<T> Invoke<T>(Vector128<T> x, Vector128<T> y) => Vector128.Max(x, y);

        public static Vector256<T> Invoke<T>(Vector256<T> x, Vector256<T> y) => Vector256.Max(x, y);

        public static Vector512<T> Invoke<T>(Vector512<T> x, Vector512<T> y) => Vector512.Max(x, y);

        public static T Invoke<T>(T x, T y)
            where T : unmanaged, INumber<T> => T.Max(x, y);
    }
}
