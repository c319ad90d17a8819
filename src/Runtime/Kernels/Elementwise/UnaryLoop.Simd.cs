using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Reproductions.Runtime.Kernels.Elementwise;

internal static unsafe partial class UnaryLoop<TIn, TOut, TFunction>
{
    /// <summary>y[i] = f(x[i]); y may be x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(TIn* x, TOut* y, long count)
    {
        var i = 0L;
        if (TFunction.IsVectorized)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                for (; i <= count - Vector512<TIn>.Count; i += Vector512<TIn>.Count)
                {
                    One(Vector512.Load(x + i)).Store(y + i);
                }
            }

            if (Vector256.IsHardwareAccelerated)
            {
                for (; i <= count - Vector256<TIn>.Count; i += Vector256<TIn>.Count)
                {
                    One(Vector256.Load(x + i)).Store(y + i);
                }
            }

            if (Vector128.IsHardwareAccelerated)
            {
                for (; i <= count - Vector128<TIn>.Count; i += Vector128<TIn>.Count)
                {
                    One(Vector128.Load(x + i)).Store(y + i);
                }
            }
        }

        RunScalar(x + i, y + i, count - i);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<TOut> One(Vector128<TIn> x) =>
        TFunction.FlushesSubnormals ? Subnormals.Flush(TFunction.Invoke(Subnormals.Flush(x))) : TFunction.Invoke(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<TOut> One(Vector256<TIn> x) =>
        TFunction.FlushesSubnormals ? Subnormals.Flush(TFunction.Invoke(Subnormals.Flush(x))) : TFunction.Invoke(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<TOut> One(Vector512<TIn> x) =>
        TFunction.FlushesSubnormals ? Subnormals.Flush(TFunction.Invoke(Subnormals.Flush(x))) : TFunction.Invoke(x);
}
