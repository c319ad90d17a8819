using System.Numerics;
using Reproductions.Runtime.Kernels.Elementwise;

namespace Reproductions.Runtime.Kernels.Reductions;

/// <summary>Folds tensors along axes. Thread-safe; the order of folding depends on the sizes alone.</summary>
public static unsafe partial class Reduce
{
    /// <summary>Elements folded by one task into one partial result.</summary>
    private const long ChunkElements = 32 * 1024;

    /// <summary>
    /// y[outer, inner] = the fold over the middle axis of x[outer, reduce, inner]. Half folds through float32 and rounds once.
    /// </summary>
    public static void Run<T, TReducer>(T* x, T* y, long outer, long reduce, long inner, Workers workers)
        where T : unmanaged
        where TReducer : struct, IReducer<T>
    {
        if (outer == 0 || inner == 0)
        {
            return;
        }

        if (reduce == 1)
        {
            // Gradients of sums that broadcast nothing ask for this.
            Buffer.MemoryCopy(x, y, outer * inner * sizeof(T), outer * inner * sizeof(T));
            return;
        }

        var chunkRows = Math.Max(1, ChunkElements / inner);
        var chunks = Math.Max(1, (reduce + chunkRows - 1) / chunkRows);
        if (chunks == 1)
        {
            var whole = new Body<T, TReducer>(x, y, reduce, inner, Math.Max(1, reduce), 1);
            workers.For(outer, Math.Max(1, Map.Grain / Math.Max(1, reduce * inner)), ref whole);
            return;
        }

        using var scratch = workers.Scratch.Rent(outer * chunks * inner * sizeof(T));
        var partial = (T*)scratch.Pointer;
        var body = new Body<T, TReducer>(x, partial, reduce, inner, chunkRows, chunks);
        workers.For(outer * chunks, 1, ref body);
        Run<T, TReducer>(partial, y, outer, chunks, inner, workers);
    }

    /// <summary>
    /// Folds the axes of x marked in <paramref name="reduced"/>; y has the other axes, in their order. A float16 tensor is widened by the caller.
    /// </summary>
    public static void Run<T, TReducer>(ReadOnlySpan<long> dims, ReadOnlySpan<bool> reduced, T* x, T* y, Workers workers)
        where T : unmanaged
        where TReducer : struct, IReducer<T>
    {
        // Neighbouring axes of one kind are one axis: kept, reduced, kept, reduced, ..., kept.
        Span<long> groups = stackalloc long[(2 * dims.Length) + 3];
        groups.Fill(1);
        var last = 0;
        for (var i = 0; i < dims.Length; i++)
        {
            if (dims[i] == 1)
            {
                continue;
            }

            if (reduced[i] != (last % 2 == 1))
            {
                last++;
            }

            groups[last] *= dims[i];
        }

        // Without a reduced axis the fold still takes one element each.
        var length = last % 2 == 0 ? Math.Max(3, last + 1) : last + 2;
        RunGroups<T, TReducer>(groups[..length], x, y, workers);
    }

    /// <summary>y[outer, inner] = the mean over the middle axis: sum / count; of nothing NaN, for integers 0. Integers do not wrap and truncate towards 0.</summary>
    public static void Mean<T>(T* x, T* y, long outer, long reduce, long inner, Workers workers)
        where T : unmanaged, INumberBase<T>
    {
        if (!typeof(T).IsPrimitive || typeof(T) == typeof(float) || typeof(T) == typeof(double))
        {
            Run<T, SumReducer<T>>(x, y, outer, reduce, inner, workers);
            var count = T.CreateTruncating(reduce);
            for (var i = 0L; i < outer * inner; i++)
            {
                y[i] /= count;
            }

            return;
        }

        for (var o = 0L; o < outer; o++)
        {
            for (var i = 0L; i < inner; i++)
            {
                var sum = Int128.Zero;
                for (var r = 0L; r < reduce; r++)
                {
                    sum += Int128.CreateTruncating(x[(((o * reduce) + r) * inner) + i]);
                }

                y[(o * inner) + i] = reduce == 0 ? T.Zero : T.CreateTruncating(sum / reduce);
            }
        }
    }

    private static void RunGroups<T, TReducer>(Span<long> groups, T* x, T* y, Workers workers)
        where T : unmanaged
        where TReducer : struct, IReducer<T>
    {
        // The last reduced axis is folded first; what remains has one pair of axes less.
        var inner = groups[^1];
        var reduce = groups[^2];
        var outer = 1L;
        foreach (var group in groups[..^2])
        {
            outer *= group;
        }

        if (groups.Length == 3)
        {
            Run<T, TReducer>(x, y, outer, reduce, inner, workers);
            return;
        }

        using var scratch = workers.Scratch.Rent(outer * inner * sizeof(T));
        Run<T, TReducer>(x, (T*)scratch.Pointer, outer, reduce, inner, workers);
        var rest = groups[..^2];
        rest[^1] *= inner;
        RunGroups<T, TReducer>(rest, (T*)scratch.Pointer, y, workers);
    }

    private readonly struct Body<T, TReducer>(T* x, T* y, long reduce, long inner, long chunkRows, long chunks) : IParallelBody
        where T : unmanaged
        where TReducer : struct, IReducer<T>
    {
        public void Run(long start, long end)
        {
            for (var task = start; task < end; task++)
            {
                var (o, chunk) = Math.DivRem(task, chunks);
                var first = chunk * chunkRows;
                var rows = Math.Min(chunkRows, reduce - first);
                var source = x + (((o * reduce) + first) * inner);
                if (inner == 1)
                {
                    y[task] = LineFold<T, TReducer>.Fold(source, rows);
                }
                else
                {
                    var target = y + (task * inner);
                    new Span<T>(target, checked((int)inner)).Fill(TReducer.Identity);
                    LineFold<T, TReducer>.FoldRows(source, rows, inner, inner, target);
                }
            }
        }
    }
}
