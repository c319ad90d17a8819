using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Reproductions.Runtime.Kernels.Reductions;

internal static unsafe partial class LineFold<T, TReducer>
{
    /// <summary>Folds <paramref name="count"/> neighbours: four vectors side by side, then their lanes, then the rest.</summary>
    public static T Fold(T* x, long count)
    {
        if (TReducer.IsVectorized && Vector512.IsHardwareAccelerated && count >= 4 * Vector512<T>.Count)
        {
            return Fold512(x, count);
        }

        if (TReducer.IsVectorized && Vector256.IsHardwareAccelerated && count >= 4 * Vector256<T>.Count)
        {
            return Fold256(x, count);
        }

        if (TReducer.IsVectorized && Vector128.IsHardwareAccelerated && count >= 4 * Vector128<T>.Count)
        {
            return Fold128(x, count);
        }

        return FoldScalar(x, count);
    }

    /// <summary>sums[j] = sums[j] with x[i, j] for i = 0..rows-1 in that order.</summary>
    public static void FoldRows(T* x, long rows, long columns, long stride, T* sums)
    {
        var j = 0L;
        if (TReducer.IsVectorized)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                j = FoldRows512(x, rows, j, columns, stride, sums);
            }

            if (Vector256.IsHardwareAccelerated)
            {
                j = FoldRows256(x, rows, j, columns, stride, sums);
            }

            if (Vector128.IsHardwareAccelerated)
            {
                j = FoldRows128(x, rows, j, columns, stride, sums);
            }
        }

        FoldRowsScalar(x + j, rows, columns - j, stride, sums + j);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T Fold128(T* x, long count)
    {
        var width = Vector128<T>.Count;
        var a0 = Vector128.Load(x);
        var a1 = Vector128.Load(x + width);
        var a2 = Vector128.Load(x + (2 * width));
        var a3 = Vector128.Load(x + (3 * width));
        var i = 4L * width;
        for (; i <= count - (4 * width); i += 4 * width)
        {
            a0 = TReducer.Combine(a0, Vector128.Load(x + i));
            a1 = TReducer.Combine(a1, Vector128.Load(x + i + width));
            a2 = TReducer.Combine(a2, Vector128.Load(x + i + (2 * width)));
            a3 = TReducer.Combine(a3, Vector128.Load(x + i + (3 * width)));
        }

        var lanes = TReducer.Combine(TReducer.Combine(a0, a1), TReducer.Combine(a2, a3));
        var result = lanes[0];
        for (var lane = 1; lane < width; lane++)
        {
            result = TReducer.Combine(result, lanes[lane]);
        }

        return i < count ? TReducer.Combine(result, FoldScalar(x + i, count - i)) : result;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long FoldRows128(T* x, long rows, long j, long columns, long stride, T* sums)
    {
        var width = Vector128<T>.Count;
        for (; j <= columns - (4 * width); j += 4 * width)
        {
            var a0 = Vector128.Load(sums + j);
            var a1 = Vector128.Load(sums + j + width);
            var a2 = Vector128.Load(sums + j + (2 * width));
            var a3 = Vector128.Load(sums + j + (3 * width));
            var row = x + j;
            for (var i = 0L; i < rows; i++)
            {
                a0 = TReducer.Combine(a0, Vector128.Load(row));
                a1 = TReducer.Combine(a1, Vector128.Load(row + width));
                a2 = TReducer.Combine(a2, Vector128.Load(row + (2 * width)));
                a3 = TReducer.Combine(a3, Vector128.Load(row + (3 * width)));
                row += stride;
            }

            a0.Store(sums + j);
            a1.Store(sums + j + width);
            a2.Store(sums + j + (2 * width));
            a3.Store(sums + j + (3 * width));
        }

        for (; j <= columns - width; j += width)
        {
            var sum = Vector128.Load(sums + j);
            var row = x + j;
            for (var i = 0L; i < rows; i++)
            {
                sum = TReducer.Combine(sum, Vector128.Load(row));
                row += stride;
            }

            sum.Store(sums + j);
        }

        return j;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T Fold256(T* x, long count)
    {
        var width = Vector256<T>.Count;
        var a0 = Vector256.Load(x);
        var a1 = Vector256.Load(x + width);
        var a2 = Vector256.Load(x + (2 * width));
        var a3 = Vector256.Load(x + (3 * width));
        var i = 4L * width;
        for (; i <= count - (4 * width); i += 4 * width)
        {
            a0 = TReducer.Combine(a0, Vector256.Load(x + i));
            a1 = TReducer.Combine(a1, Vector256.Load(x + i + width));
            a2 = TReducer.Combine(a2, Vector256.Load(x + i + (2 * width)));
            a3 = TReducer.Combine(a3, Vector256.Load(x + i + (3 * width)));
        }

        var lanes = TReducer.Combine(TReducer.Combine(a0, a1), TReducer.Combine(a2, a3));
        var result = lanes[0];
        for (var lane = 1; lane < width; lane++)
        {
            result = TReducer.Combine(result, lanes[lane]);
        }

        return i < count ? TReducer.Combine(result, FoldScalar(x + i, count - i)) : result;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long FoldRows256(T* x, long rows, long j, long columns, long stride, T* sums)
    {
        var width = Vector256<T>.Count;
        for (; j <= columns - (4 * width); j += 4 * width)
        {
            var a0 = Vector256.Load(sums + j);
            var a1 = Vector256.Load(sums + j + width);
            var a2 = Vector256.Load(sums + j + (2 * width));
            var a3 = Vector256.Load(sums + j + (3 * width));
            var row = x + j;
            for (var i = 0L; i < rows; i++)
            {
                a0 = TReducer.Combine(a0, Vector256.Load(row));
                a1 = TReducer.Combine(a1, Vector256.Load(row + width));
                a2 = TReducer.Combine(a2, Vector256.Load(row + (2 * width)));
                a3 = TReducer.Combine(a3, Vector256.Load(row + (3 * width)));
                row += stride;
            }

            a0.Store(sums + j);
            a1.Store(sums + j + width);
            a2.Store(sums + j + (2 * width));
            a3.Store(sums + j + (3 * width));
        }

        for (; j <= columns - width; j += width)
        {
            var sum = Vector256.Load(sums + j);
            var row = x + j;
            for (var i = 0L; i < rows; i++)
            {
                sum = TReducer.Combine(sum, Vector256.Load(row));
                row += stride;
            }

            sum.Store(sums + j);
        }

        return j;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T Fold512(T* x, long count)
    {
        var width = Vector512<T>.Count;
        var a0 = Vector512.Load(x);
        var a1 = Vector512.Load(x + width);
        var a2 = Vector512.Load(x + (2 * width));
        var a3 = Vector512.Load(x + (3 * width));
        var i = 4L * width;
        for (; i <= count - (4 * width); i += 4 * width)
        {
            a0 = TReducer.Combine(a0, Vector512.Load(x + i));
            a1 = TReducer.Combine(a1, Vector512.Load(x + i + width));
            a2 = TReducer.Combine(a2, Vector512.Load(x + i + (2 * width)));
            a3 = TReducer.Combine(a3, Vector512.Load(x + i + (3 * width)));
        }

        var lanes = TReducer.Combine(TReducer.Combine(a0, a1), TReducer.Combine(a2, a3));
        var result = lanes[0];
        for (var lane = 1; lane < width; lane++)
        {
            result = TReducer.Combine(result, lanes[lane]);
        }

        return i < count ? TReducer.Combine(result, FoldScalar(x + i, count - i)) : result;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long FoldRows512(T* x, long rows, long j, long columns, long stride, T* sums)
    {
        var width = Vector512<T>.Count;
        for (; j <= columns - (4 * width); j += 4 * width)
        {
            var a0 = Vector512.Load(sums + j);
            var a1 = Vector512.Load(sums + j + width);
            var a2 = Vector512.Load(sums + j + (2 * width));
            var a3 = Vector512.Load(sums + j + (3 * width));
            var row = x + j;
            for (var i = 0L; i < rows; i++)
            {
                a0 = TReducer.Combine(a0, Vector512.Load(row));
                a1 = TReducer.Combine(a1, Vector512.Load(row + width));
                a2 = TReducer.Combine(a2, Vector512.Load(row + (2 * width)));
                a3 = TReducer.Combine(a3, Vector512.Load(row + (3 * width)));
                row += stride;
            }

            a0.Store(sums + j);
            a1.Store(sums + j + width);
            a2.Store(sums + j + (2 * width));
            a3.Store(sums + j + (3 * width));
        }

        for (; j <= columns - width; j += width)
        {
            var sum = Vector512.Load(sums + j);
            var row = x + j;
            for (var i = 0L; i < rows; i++)
            {
                sum = TReducer.Combine(sum, Vector512.Load(row));
                row += stride;
            }

            sum.Store(sums + j);
        }

        return j;
    }
}
