using System.Numerics;
using System.Runtime.CompilerServices;
using Reproductions.Runtime.Kernels.LinearAlgebra;

namespace Reproductions.Runtime.Kernels.Convolution;

/// <summary>
/// The forward convolution on squares: filter and image are transformed, at each of the 64 points a small matrix product [squares, in] x [in, out] is taken,
/// and the products are transformed back.
/// </summary>
/// <remarks>A thread takes a block of squares through all three steps, so that their values stay in its second-level cache.</remarks>
internal static unsafe class WinogradForward<TKernel, TFilter, TCells>
    where TKernel : struct, IMicroKernel<float>
    where TFilter : struct, ILineSize
    where TCells : struct, ILineSize
{
    /// <summary>Squares of a block at most: a multiple of the rows of every kernel.</summary>
    private const int BlockTiles = 12;

    public static void Run(in ConvShape shape, float* input, float* filter, float* output, in Epilogue<float> epilogue, Workers workers, KeptFilter? kept)
    {
        var sizes = new Sizes(shape);
        var seen = false;
        var values = kept?.Find(filter, shape.FilterCount, out seen);
        if (values is null && seen)
        {
            values = GC.AllocateUninitializedArray<float>(checked((int)(TileGrid.Points * sizes.WeightsPerPoint)), pinned: true);
            Transform(shape, filter, Pointer(values), sizes, workers);
            kept!.Keep(filter, shape.FilterCount, values);
        }

        if (values is not null)
        {
            Multiply(shape, input, Pointer(values), output, epilogue, sizes, workers);
            GC.KeepAlive(values);
            return;
        }

        using var scratch = workers.Scratch.Rent(TileGrid.Points * sizes.WeightsPerPoint * sizeof(float));
        var weights = (float*)scratch.Pointer;
        Transform(shape, filter, weights, sizes, workers);
        Multiply(shape, input, weights, output, epilogue, sizes, workers);
    }

    private static float* Pointer(float[] pinned) => (float*)Unsafe.AsPointer(ref pinned[0]);

    private static void Transform(in ConvShape shape, float* filter, float* weights, Sizes sizes, Workers workers)
    {
        var transform = new FilterBody(shape, filter, weights, sizes);
        workers.For(shape.InChannels, Math.Max(1, 512 / shape.OutChannels), ref transform);
    }

    private static void Multiply(in ConvShape shape, float* input, float* weights, float* output, in Epilogue<float> epilogue, Sizes sizes, Workers workers)
    {
        var tiles = new TileGrid(shape, TCells.Cells).PerImage * shape.Batch;
        // Few squares are shared out evenly.
        var block = Math.Clamp((tiles + workers.Count - 1) / workers.Count, 1, BlockTiles);
        var body = new BlockBody(shape, input, weights, output, epilogue, sizes, tiles, block, workers);
        workers.For((tiles + block - 1) / block, 1, ref body);
    }

    /// <summary>How values lie: weights [point][panel][in][columns], image values [point][square][in], products [point][square][panel * columns].</summary>
    private readonly struct Sizes
    {
        public Sizes(in ConvShape shape)
        {
            In = shape.InChannels;
            Panels = (shape.OutChannels + TKernel.Columns - 1) / TKernel.Columns;
            Out = Panels * TKernel.Columns;
            // Points must not lie apart by a power of two, or they share few lines of the cache.
            WeightsPerPoint = (In * Out) + 16;
            ValuesPerPoint = (BlockTiles * In) + 16;
            ProductsPerPoint = (BlockTiles * Out) + 16;
        }

        public long In { get; }

        public long Panels { get; }

        public long Out { get; }

        public long WeightsPerPoint { get; }

        public long ValuesPerPoint { get; }

        public long ProductsPerPoint { get; }
    }

    private readonly struct FilterBody(ConvShape shape, float* filter, float* weights, Sizes sizes) : IParallelBody
    {
        public void Run(long start, long end)
        {
            var cell = shape.InChannels * shape.OutChannels;
            for (var c = start; c < end; c++)
            {
                for (var o = 0L; o < sizes.Out; o += Vector<float>.Count)
                {
                    var (panel, column) = Math.DivRem(o, TKernel.Columns);
                    var target = weights + (((panel * sizes.In) + c) * TKernel.Columns) + column;
                    if (o >= shape.OutChannels)
                    {
                        Clear(target);
                        continue;
                    }

                    SquareTransform<WeightLine<TFilter>>.Run(
                        filter + (c * shape.OutChannels) + o,
                        TFilter.Cells * cell,
                        cell,
                        target,
                        TileGrid.Side * sizes.WeightsPerPoint,
                        sizes.WeightsPerPoint);
                }
            }
        }

        private void Clear(float* target)
        {
            for (var p = 0; p < TileGrid.Points; p++)
            {
                Vector.Store(Vector<float>.Zero, target + (p * sizes.WeightsPerPoint));
            }
        }
    }

    private readonly struct BlockBody(ConvShape shape, float* input, float* weights, float* output, Epilogue<float> epilogue, Sizes sizes, long tiles, long blockTiles, Workers workers) : IParallelBody
    {
        private readonly TileGrid _grid = new(shape, TCells.Cells);

        public void Run(long start, long end)
        {
            var frame = ImageSquares<ImageLine>.FrameFloats(_grid.ImageFrame, shape.InChannels);
            using var scratch = workers.Scratch.Rent(((TileGrid.Points * (sizes.ValuesPerPoint + sizes.ProductsPerPoint)) + frame) * sizeof(float));
            var values = (float*)scratch.Pointer;
            var products = values + (TileGrid.Points * sizes.ValuesPerPoint);
            var memory = frame > 0 ? products + (TileGrid.Points * sizes.ProductsPerPoint) : null;
            var squares = new ImageSquares<ImageLine>(input, shape.InHeight, shape.InWidth, shape.InChannels, _grid.ImageFrame, memory);
            for (var block = start; block < end; block++)
            {
                var first = block * blockTiles;
                var count = (int)Math.Min(blockTiles, tiles - first);
                for (var t = 0; t < count; t++)
                {
                    var (image, y, x) = _grid.Locate(first + t);
                    squares.Transform(image, y, x, 0, sizes.In, values + (t * sizes.In), TileGrid.Side * sizes.ValuesPerPoint, sizes.ValuesPerPoint);
                }

                Multiply(values, products, count);
                for (var t = 0; t < count; t++)
                {
                    Finish(first + t, products + (t * sizes.Out));
                }
            }
        }

        // Rows beyond the last square hold leftovers; nobody reads what comes of them.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void Multiply(float* values, float* products, int count)
        {
            for (var p = 0; p < TileGrid.Points; p++)
            {
                var left = values + (p * sizes.ValuesPerPoint);
                var right = weights + (p * sizes.WeightsPerPoint);
                var result = products + (p * sizes.ProductsPerPoint);
                for (var panel = 0L; panel < sizes.Panels; panel++)
                {
                    for (var t = 0; t < count; t += TKernel.Rows)
                    {
                        TKernel.RunRows((int)sizes.In, left + (t * sizes.In), sizes.In, right, result + (t * sizes.Out) + (panel * TKernel.Columns), sizes.Out, false);
                    }

                    right += sizes.In * TKernel.Columns;
                }
            }
        }

        [SkipLocalsInit]
        private void Finish(long tile, float* products)
        {
            var (n, y, x) = _grid.Locate(tile);
            var rows = (int)Math.Min(TCells.Cells, shape.OutHeight - y);
            var columns = (int)Math.Min(TCells.Cells, shape.OutWidth - x);
            var line = shape.OutWidth * shape.OutChannels;
            var first = output + (n * shape.OutHeight * line) + (y * line) + (x * shape.OutChannels);
            var cells = stackalloc float[6 * 6 * 16];
            for (var c = 0L; c < shape.OutChannels; c += Vector<float>.Count)
            {
                SquareTransform<ResultLine<TCells>>.Run(products + c, TileGrid.Side * sizes.ProductsPerPoint, sizes.ProductsPerPoint, cells, TCells.Cells * 16, 16);
                for (var i = 0; i < rows; i++)
                {
                    for (var j = 0; j < columns; j++)
                    {
                        Vector.Store(epilogue.Of(Vector.Load(cells + (((i * TCells.Cells) + j) * 16)), c), first + (i * line) + (j * shape.OutChannels) + c);
                    }
                }
            }
        }
    }
}
