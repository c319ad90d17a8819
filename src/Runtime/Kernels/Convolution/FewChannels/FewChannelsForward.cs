using System.Runtime.CompilerServices;
using Reproductions.Runtime.Kernels.LinearAlgebra;

namespace Reproductions.Runtime.Kernels.Convolution;

/// <summary>The forward convolution of few channels: each output row is a product of its unfolded image row and the filter.</summary>
internal static unsafe class FewChannelsForward<TKernel>
    where TKernel : struct, IMicroKernel<float>
{
    /// <summary>Products that are worth another thread.</summary>
    private const long Grain = 100_000;

    public static void Run(in ConvShape shape, float* input, float* filter, float* output, in Epilogue<float> epilogue, Workers workers)
    {
        var panels = (shape.OutChannels + TKernel.Columns - 1) / TKernel.Columns;
        using var scratch = workers.Scratch.Rent(panels * TKernel.Columns * shape.Taps * sizeof(float));
        var weights = (float*)scratch.Pointer;
        Pack(shape, filter, weights, panels);
        var body = new RowBody(shape, input, weights, output, epilogue, workers);
        workers.For(shape.Batch * shape.OutHeight, Math.Max(1, Grain / Math.Max(1, shape.OutWidth * shape.Taps * shape.OutChannels)), ref body);
    }

    // Panels of columns, [panel][tap][column], taps in the unfolded order; columns beyond the last are 0.
    private static void Pack(in ConvShape shape, float* filter, float* weights, long panels)
    {
        for (var panel = 0L; panel < panels; panel++)
        {
            var first = panel * TKernel.Columns;
            var count = (int)Math.Min(TKernel.Columns, shape.OutChannels - first);
            for (var tap = 0L; tap < shape.Taps; tap++)
            {
                var source = filter + (UnfoldedRow.FilterTap(shape, tap) * shape.OutChannels) + first;
                new ReadOnlySpan<float>(source, count).CopyTo(new Span<float>(weights, count));
                new Span<float>(weights + count, TKernel.Columns - count).Clear();
                weights += TKernel.Columns;
            }
        }
    }

    private readonly struct RowBody(ConvShape shape, float* input, float* weights, float* output, Epilogue<float> epilogue, Workers workers) : IParallelBody
    {
        public void Run(long start, long end)
        {
            var unfolded = new UnfoldedRow(shape, input);
            using var scratch = workers.Scratch.Rent(unfolded.Length * sizeof(float));
            var cells = (float*)scratch.Pointer;
            for (var row = start; row < end; row++)
            {
                var (n, y) = Math.DivRem(row, shape.OutHeight);
                unfolded.Write(n, y, cells);
                var target = output + (row * shape.OutWidth * shape.OutChannels);
                Multiply(cells, unfolded.Step, target);
                if (epilogue.IsPresent)
                {
                    epilogue.Apply(target, shape.OutChannels, (int)shape.OutWidth, 0, (int)shape.OutChannels);
                }
            }
        }

        // The last tile of a row is moved back to end with it: some cells are made twice, in the same way.
        [SkipLocalsInit]
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void Multiply(float* cells, long step, float* target)
        {
            var taps = (int)shape.Taps;
            var tile = stackalloc float[TKernel.Rows * TKernel.Columns];
            for (var at = 0L; at < shape.OutWidth; at += TKernel.Rows)
            {
                var x = Math.Min(at, shape.OutWidth - TKernel.Rows);
                var panel = weights;
                for (var column = 0L; column < shape.OutChannels; column += TKernel.Columns)
                {
                    var place = target + (x * shape.OutChannels) + column;
                    var count = shape.OutChannels - column;
                    if (count >= TKernel.Columns)
                    {
                        TKernel.RunRows(taps, cells + (x * step), step, panel, place, shape.OutChannels, false);
                    }
                    else
                    {
                        TKernel.RunRows(taps, cells + (x * step), step, panel, tile, TKernel.Columns, false);
                        for (var i = 0; i < TKernel.Rows; i++)
                        {
                            new ReadOnlySpan<float>(tile + (i * TKernel.Columns), (int)count).CopyTo(new Span<float>(place + (i * shape.OutChannels), (int)count));
                        }
                    }

                    panel += TKernel.Columns * taps;
                }
            }
        }
    }
}
