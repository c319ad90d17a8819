namespace Reproductions.Runtime.Kernels.Elementwise;

/// <summary>Applies functions element by element, on as many threads as the size is worth. Thread-safe; no allocation.</summary>
public static unsafe class Map
{
    /// <summary>Additions that one thread does in about the time it takes to wake another.</summary>
    internal const long Grain = 16 * 1024;

    /// <summary>y[i] = f(x[i]); y may be x when the types have one width.</summary>
    public static void Unary<TIn, TOut, TFunction>(TIn* x, TOut* y, long count, Workers workers)
        where TIn : unmanaged
        where TOut : unmanaged
        where TFunction : struct, IUnaryFunction<TIn, TOut>
    {
        var body = new UnaryBody<TIn, TOut, TFunction>(x, y);
        workers.For(count, Math.Max(1, Grain / TFunction.Cost), ref body);
    }

    /// <summary>y = f(x) for functions that are given on whole spans, such as those of TensorPrimitives.</summary>
    public static void Spans<T, TFunction>(T* x, T* y, long count, Workers workers)
        where T : unmanaged
        where TFunction : struct, ISpanFunction<T>
    {
        var body = new SpanBody<T, TFunction>(x, y);
        workers.For(count, Grain / 8, ref body);
    }

    /// <summary>z[i] = f(x[i], y[i]); z may be x or y when the types have one width.</summary>
    public static void Binary<TIn, TOut, TFunction>(TIn* x, TIn* y, TOut* z, long count, Workers workers)
        where TIn : unmanaged
        where TOut : unmanaged
        where TFunction : struct, IBinaryFunction<TIn, TOut> =>
        Binary<TIn, TOut, TFunction>(BroadcastPlan.Same(count), x, y, z, workers);

    /// <summary>z = f(x, y) with broadcasting; z may be an argument that is not repeated.</summary>
    /// <exception cref="ArgumentException">The plan has more than <see cref="BroadcastPlan.MaxRank"/> dimensions.</exception>
    public static void Binary<TIn, TOut, TFunction>(in BroadcastPlan plan, TIn* x, TIn* y, TOut* z, Workers workers)
        where TIn : unmanaged
        where TOut : unmanaged
        where TFunction : struct, IBinaryFunction<TIn, TOut>
    {
        if (plan.Rank > BroadcastPlan.MaxRank)
        {
            throw new ArgumentException($"A broadcast over {plan.Rank} merged dimensions cannot be run; at most {BroadcastPlan.MaxRank}.");
        }

        if (plan.Count == 0)
        {
            return;
        }

        var body = new BinaryBody<TIn, TOut, TFunction>(plan, x, y, z);
        if (plan.Rank == 1)
        {
            workers.For(plan.Count, Math.Max(1, Grain / TFunction.Cost), ref body);
        }
        else
        {
            workers.For(plan.Count / plan.InnerCount, Math.Max(1, Grain / TFunction.Cost / plan.InnerCount), ref body);
        }
    }

    private readonly struct UnaryBody<TIn, TOut, TFunction>(TIn* x, TOut* y) : IParallelBody
        where TIn : unmanaged
        where TOut : unmanaged
        where TFunction : struct, IUnaryFunction<TIn, TOut>
    {
        public void Run(long start, long end) => UnaryLoop<TIn, TOut, TFunction>.Run(x + start, y + start, end - start);
    }

    private readonly struct SpanBody<T, TFunction>(T* x, T* y) : IParallelBody
        where T : unmanaged
        where TFunction : struct, ISpanFunction<T>
    {
        // Blocks stay in the first-level cache when a function makes several passes.
        private const long Block = 2048;

        public void Run(long start, long end)
        {
            for (; start < end; start += Block)
            {
                var count = (int)Math.Min(Block, end - start);
                TFunction.Invoke(new ReadOnlySpan<T>(x + start, count), new Span<T>(y + start, count));
            }
        }
    }

    private readonly struct BinaryBody<TIn, TOut, TFunction>(BroadcastPlan plan, TIn* x, TIn* y, TOut* z) : IParallelBody
        where TIn : unmanaged
        where TOut : unmanaged
        where TFunction : struct, IBinaryFunction<TIn, TOut>
    {
        private readonly BroadcastPlan _plan = plan;

        public void Run(long start, long end)
        {
            if (_plan.Rank == 1)
            {
                BinaryLoop<TIn, TOut, TFunction>.Run(x + (start * _plan.InnerX), _plan.InnerX, y + (start * _plan.InnerY), _plan.InnerY, z + start, end - start);
                return;
            }

            var inner = _plan.InnerCount;
            for (var row = start; row < end; row++)
            {
                var (xOffset, yOffset) = _plan.Offsets(row);
                BinaryLoop<TIn, TOut, TFunction>.Run(x + xOffset, _plan.InnerX, y + yOffset, _plan.InnerY, z + (row * inner), inner);
            }
        }
    }
}
