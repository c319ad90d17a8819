using System.Numerics;

namespace Reproductions.Runtime.Kernels.Reductions;

/// <summary>Means over any set of axes. Thread-safe.</summary>
public static unsafe class Means
{
    /// <summary>y = the mean over the marked axes of x[dims]: of nothing NaN, for integers 0. Integers do not wrap and truncate towards 0.</summary>
    public static void Run<T>(ReadOnlySpan<long> dims, ReadOnlySpan<bool> reduced, T* x, T* y, Workers workers)
        where T : unmanaged, INumberBase<T>
    {
        long total = 1, count = 1;
        for (var i = 0; i < dims.Length; i++)
        {
            total *= dims[i];
            count *= reduced[i] ? dims[i] : 1;
        }

        var results = Kept(dims, reduced);
        if (typeof(T) == typeof(float) || typeof(T) == typeof(double) || typeof(T) == typeof(Complex) || typeof(T) == typeof(long) || typeof(T) == typeof(ulong))
        {
            Reduce.Run<T, SumReducer<T>>(dims, reduced, x, y, workers);
            Divide(y, results, count);
            return;
        }

        using var scratch = workers.Scratch.Rent((total + results + 1) * sizeof(long));
        var wide = (long*)scratch.Pointer;
        var sums = wide + total;
        for (var i = 0L; i < total; i++)
        {
            wide[i] = long.CreateTruncating(x[i]);
        }

        Reduce.Run<long, SumReducer<long>>(dims, reduced, wide, sums, workers);
        Divide(sums, results, count);
        for (var i = 0L; i < results; i++)
        {
            y[i] = T.CreateTruncating(sums[i]);
        }
    }

    private static void Divide<T>(T* y, long length, long count)
        where T : unmanaged, INumberBase<T>
    {
        var divisor = T.CreateTruncating(count);
        var isInteger = typeof(T) == typeof(long) || typeof(T) == typeof(ulong);
        for (var i = 0L; i < length; i++)
        {
            y[i] = isInteger && count == 0 ? T.Zero : y[i] / divisor;
        }
    }

    private static long Kept(ReadOnlySpan<long> dims, ReadOnlySpan<bool> reduced)
    {
        long results = 1;
        for (var i = 0; i < dims.Length; i++)
        {
            results *= reduced[i] ? 1 : dims[i];
        }

        return results;
    }
}
