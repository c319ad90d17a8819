using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Reproductions.Runtime.Kernels.Elementwise;

internal static unsafe partial class BinaryLoop<TIn, TOut, TFunction>
{
    /// <summary>z[i] = f(x[i*xStep], y[i*yStep]); a step is 0 or 1. z may be an argument of step 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(TIn* x, int xStep, TIn* y, int yStep, TOut* z, long count)
    {
        var i = 0L;
        if (TFunction.IsVectorized && count >= Vector128<TIn>.Count)
        {
            if (Vector512.IsHardwareAccelerated && count - i >= Vector512<TIn>.Count)
            {
                var xs = Vector512.Create(*x);
                var ys = Vector512.Create(*y);
                for (; i <= count - Vector512<TIn>.Count; i += Vector512<TIn>.Count)
                {
                    var left = xStep == 0 ? xs : Vector512.Load(x + i);
                    var right = yStep == 0 ? ys : Vector512.Load(y + i);
                    One(left, right).Store(z + i);
                }
            }

            if (Vector256.IsHardwareAccelerated && count - i >= Vector256<TIn>.Count)
            {
                var xs = Vector256.Create(*x);
                var ys = Vector256.Create(*y);
                for (; i <= count - Vector256<TIn>.Count; i += Vector256<TIn>.Count)
                {
                    var left = xStep == 0 ? xs : Vector256.Load(x + i);
                    var right = yStep == 0 ? ys : Vector256.Load(y + i);
                    One(left, right).Store(z + i);
                }
            }

            if (Vector128.IsHardwareAccelerated && count - i >= Vector128<TIn>.Count)
            {
                var xs = Vector128.Create(*x);
                var ys = Vector128.Create(*y);
                for (; i <= count - Vector128<TIn>.Count; i += Vector128<TIn>.Count)
                {
                    var left = xStep == 0 ? xs : Vector128.Load(x + i);
                    var right = yStep == 0 ? ys : Vector128.Load(y + i);
                    One(left, right).Store(z + i);
                }
            }
        }

        RunScalar(x + (i * xStep), xStep, y + (i * yStep), yStep, z + i, count - i);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<TOut> One(Vector128<TIn> x, Vector128<TIn> y) =>
        TFunction.FlushesSubnormals ? Subnormals.Flush(TFunction.Invoke(Subnormals.Flush(x), Subnormals.Flush(y))) : TFunction.Invoke(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<TOut> One(Vector256<TIn> x, Vector256<TIn> y) =>
        TFunction.FlushesSubnormals ? Subnormals.Flush(TFunction.Invoke(Subnormals.Flush(x), Subnormals.Flush(y))) : TFunction.Invoke(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<TOut> One(Vector512<TIn> x, Vector512<TIn> y) =>
        TFunction.FlushesSubnormals ? Subnormals.Flush(TFunction.Invoke(Subnormals.Flush(x), Subnormals.Flush(y))) : TFunction.Invoke(x, y);
}
