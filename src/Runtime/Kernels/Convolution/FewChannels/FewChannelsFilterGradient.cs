using System.Runtime.CompilerServices;
using Reproductions.Runtime.Kernels.LinearAlgebra;

namespace Reproductions.Runtime.Kernels.Convolution;

/// <summary>The filter's gradient of few channels: the sum over all output rows of a product of the unfolded image row, turned, and the row of the output's gradient.</summary>
/// <remarks>Images are shared out among a fixed number of parts, whose sums are added in their order: the result does not depend on the number of threads.</remarks>
internal static unsafe class FewChannelsFilterGradient<TKernel>
    where TKernel : struct, IMicroKernel<float>
{
    /// <summary>Parts that the images are shared out to.</summary>
    private const long MostParts = 8;

    public static void Run(in ConvShape shape, float* input, float* outputGradient, float* filterGradient, Workers workers)
    {
        var rows = RoundUp(shape.Taps, TKernel.Rows);
        var columns = RoundUp(shape.OutChannels, TKernel.Columns);
        var parts = Math.Min(MostParts, shape.Batch);
        using var scratch = workers.Scratch.Rent(parts * rows * columns * sizeof(float));
        var sums = (float*)scratch.Pointer;
        var body = new SumBody(shape, input, outputGradient, sums, rows, columns, parts, workers);
        workers.For(parts, 1, ref body);
        for (var tap = 0L; tap < shape.Taps; tap++)
        {
            var target = filterGradient + (UnfoldedRow.FilterTap(shape, tap) * shape.OutChannels);
            for (var o = 0L; o < shape.OutChannels; o++)
            {
                var sum = 0f;
                for (var part = 0L; part < parts; part++)
                {
                    sum += sums[(((part * rows) + tap) * columns) + o];
                }

                target[o] = sum;
            }
        }
    }

    private static long RoundUp(long count, int unit) => (count + unit - 1) / unit * unit;

    private readonly struct SumBody(
        ConvShape shape, float* input, float* outputGradient, float* sums, long rows, long columns, long parts, Workers workers) : IParallelBody
    {
        public void Run(long start, long end)
        {
            var unfolded = new UnfoldedRow(shape, input);
            var length = unfolded.Length + TKernel.Rows;
            using var scratch = workers.Scratch.Rent((length + (shape.OutWidth * columns)) * sizeof(float));
            var cells = (float*)scratch.Pointer;
            var padded = cells + length;
            for (var part = start; part < end; part++)
            {
                var target = sums + (part * rows * columns);
                new Span<float>(target, checked((int)(rows * columns))).Clear();
                var last = shape.Batch * (part + 1) / parts * shape.OutHeight;
                for (var row = shape.Batch * part / parts * shape.OutHeight; row < last; row++)
                {
                    var (n, y) = Math.DivRem(row, shape.OutHeight);
                    unfolded.Write(n, y, cells);
                    AddRow(cells, unfolded.Step, Gradients(row, padded), target);
                }
            }
        }

        // A kernel reads whole panels of columns.
        private float* Gradients(long row, float* padded)
        {
            var source = outputGradient + (row * shape.OutWidth * shape.OutChannels);
            if (columns == shape.OutChannels)
            {
                return source;
            }

            var count = (int)shape.OutChannels;
            for (var x = 0L; x < shape.OutWidth; x++)
            {
                var target = padded + (x * columns);
                new ReadOnlySpan<float>(source + (x * count), count).CopyTo(new Span<float>(target, count));
                new Span<float>(target + count, (int)columns - count).Clear();
            }

            return padded;
        }

        // Rows beyond the last tap sum what lies there; nobody reads them.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void AddRow(float* cells, long step, float* gradients, float* target)
        {
            for (var tap = 0L; tap < rows; tap += TKernel.Rows)
            {
                for (var column = 0L; column < columns; column += TKernel.Columns)
                {
                    TKernel.Run((int)shape.OutWidth, cells + tap, step, gradients + column, columns, target + (tap * columns) + column, columns, true);
                }
            }
        }
    }
}
