using System.Numerics;
using System.Runtime.CompilerServices;
using Reproductions.Runtime.Kernels.LinearAlgebra;

namespace Reproductions.Runtime.Kernels.Convolution;

/// <summary>
/// The filter's gradient on squares: the output's gradient plays the filter. At each of the 64 points the sum over all squares of image value times gradient
/// value is a matrix product [in, squares] x [squares, out]; the sums are transformed to the filter's cells.
/// </summary>
/// <remarks>Images are shared out among a fixed number of parts, whose sums are added in their order: the result does not depend on the number of threads.</remarks>
internal static unsafe class WinogradFilterGradient<TKernel, TFilter, TCells>
    where TKernel : struct, IMicroKernel<float>
    where TFilter : struct, ILineSize
    where TCells : struct, ILineSize
{
    /// <summary>Squares that are transformed before they are summed.</summary>
    private const int BlockTiles = 48;

    /// <summary>Parts that the images are shared out to.</summary>
    private const int MostParts = 8;

    /// <summary>Bytes of all sums.</summary>
    private const long SumBytes = 32 << 20;

    public static void Run(in ConvShape shape, float* input, float* outputGradient, float* filterGradient, Workers workers)
    {
        if (shape.Batch == 0)
        {
            new Span<float>(filterGradient, checked((int)shape.FilterCount)).Clear();
            return;
        }

        var sizes = new Sizes(shape);
        var bytes = TileGrid.Points * sizes.SumsPerPoint * sizeof(float);
        var parts = Math.Max(1, Math.Min(Math.Min(MostParts, shape.Batch), SumBytes / bytes));
        using var scratch = workers.Scratch.Rent(parts * bytes);
        var sums = (float*)scratch.Pointer;
        var body = new SumBody(shape, input, outputGradient, sums, sizes, parts, workers);
        workers.For(parts, 1, ref body);
        var result = new ResultBody(shape, sums, filterGradient, sizes, parts);
        workers.For(shape.InChannels, 1, ref result);
    }

    /// <summary>How values lie: image values [point][square][in], gradient values [point][panel][square][columns], sums [part][point][in][panel * columns].</summary>
    private readonly struct Sizes
    {
        public Sizes(in ConvShape shape)
        {
            In = shape.InChannels;
            RowPanels = (In + TKernel.Rows - 1) / TKernel.Rows;
            Panels = (shape.OutChannels + TKernel.Columns - 1) / TKernel.Columns;
            Out = Panels * TKernel.Columns;
            ValuesPerPoint = (BlockTiles * In) + 16;
            GradientsPerPoint = (BlockTiles * Out) + 16;
            SumsPerPoint = (RowPanels * TKernel.Rows * Out) + 16;
        }

        public long In { get; }

        public long RowPanels { get; }

        public long Panels { get; }

        public long Out { get; }

        public long ValuesPerPoint { get; }

        public long GradientsPerPoint { get; }

        public long SumsPerPoint { get; }
    }

    private readonly struct SumBody(ConvShape shape, float* input, float* outputGradient, float* sums, Sizes sizes, long parts, Workers workers) : IParallelBody
    {
        private readonly TileGrid _grid = new(shape, TCells.Cells);

        public void Run(long start, long end)
        {
            var imageFrame = ImageSquares<ImageLine>.FrameFloats(_grid.ImageFrame, shape.InChannels);
            var resultFrame = ImageSquares<WeightLine<TCells>>.FrameFloats(_grid.ResultFrame, shape.OutChannels);
            using var scratch = workers.Scratch.Rent(((TileGrid.Points * (sizes.ValuesPerPoint + sizes.GradientsPerPoint)) + imageFrame + resultFrame) * sizeof(float));
            var values = (float*)scratch.Pointer;
            var gradients = values + (TileGrid.Points * sizes.ValuesPerPoint);
            var frames = gradients + (TileGrid.Points * sizes.GradientsPerPoint);
            var images = new ImageSquares<ImageLine>(input, shape.InHeight, shape.InWidth, shape.InChannels, _grid.ImageFrame, imageFrame > 0 ? frames : null);
            var slopes = new ImageSquares<WeightLine<TCells>>(
                outputGradient, shape.OutHeight, shape.OutWidth, shape.OutChannels, _grid.ResultFrame, resultFrame > 0 ? frames + imageFrame : null);
            for (var part = start; part < end; part++)
            {
                var first = shape.Batch * part / parts * _grid.PerImage;
                var last = shape.Batch * (part + 1) / parts * _grid.PerImage;
                var sum = sums + (part * TileGrid.Points * sizes.SumsPerPoint);
                for (var tile = first; tile < last; tile += BlockTiles)
                {
                    var count = (int)Math.Min(BlockTiles, last - tile);
                    for (var t = 0; t < count; t++)
                    {
                        var (image, y, x) = _grid.Locate(tile + t);
                        images.Transform(image, y, x, 0, sizes.In, values + (t * sizes.In), TileGrid.Side * sizes.ValuesPerPoint, sizes.ValuesPerPoint);
                        for (var c = 0L; c < shape.OutChannels; c += TKernel.Columns)
                        {
                            var columns = Math.Min(TKernel.Columns, shape.OutChannels - c);
                            var target = gradients + (c * count) + (t * TKernel.Columns);
                            slopes.Transform(image, y, x, c, columns, target, TileGrid.Side * sizes.GradientsPerPoint, sizes.GradientsPerPoint);
                        }
                    }

                    Multiply(values, gradients, sum, count, tile > first);
                }
            }
        }

        // The last rows of a tile may belong to the next square, and columns beyond the channels hold leftovers: their sums are not read.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void Multiply(float* values, float* gradients, float* target, int count, bool accumulate)
        {
            for (var p = 0; p < TileGrid.Points; p++)
            {
                var left = values + (p * sizes.ValuesPerPoint);
                var right = gradients + (p * sizes.GradientsPerPoint);
                var result = target + (p * sizes.SumsPerPoint);
                for (var row = 0L; row < sizes.In;)
                {
                    var isShort = sizes.In - row + TKernel.ShortRows <= TKernel.Rows;
                    for (var panel = 0L; panel < sizes.Panels; panel++)
                    {
                        var at = panel * TKernel.Columns;
                        var sum = result + (row * sizes.Out) + at;
                        if (isShort)
                        {
                            TKernel.RunShort(count, left + row, sizes.In, right + (at * count), TKernel.Columns, sum, sizes.Out, accumulate);
                        }
                        else
                        {
                            TKernel.Run(count, left + row, sizes.In, right + (at * count), TKernel.Columns, sum, sizes.Out, accumulate);
                        }
                    }

                    row += isShort ? TKernel.ShortRows : TKernel.Rows;
                }
            }
        }
    }

    private readonly struct ResultBody(ConvShape shape, float* sums, float* filterGradient, Sizes sizes, long parts) : IParallelBody
    {
        [SkipLocalsInit]
        public void Run(long start, long end)
        {
            var square = stackalloc float[TileGrid.Points * 16];
            var cell = shape.InChannels * shape.OutChannels;
            for (var c = start; c < end; c++)
            {
                for (var o = 0L; o < shape.OutChannels; o += Vector<float>.Count)
                {
                    for (var p = 0; p < TileGrid.Points; p++)
                    {
                        var sum = Vector<float>.Zero;
                        for (var part = 0L; part < parts; part++)
                        {
                            sum += Vector.Load(sums + (((part * TileGrid.Points) + p) * sizes.SumsPerPoint) + (c * sizes.Out) + o);
                        }

                        Vector.Store(sum, square + (p * 16));
                    }

                    SquareTransform<ResultLine<TFilter>>.Run(
                        square, TileGrid.Side * 16, 16, filterGradient + (c * shape.OutChannels) + o, TFilter.Cells * cell, cell);
                }
            }
        }
    }
}
