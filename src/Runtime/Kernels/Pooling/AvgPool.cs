using System.Numerics;
using Reproductions.Runtime.Kernels.Elementwise;

namespace Reproductions.Runtime.Kernels.Pooling;

/// <summary>Average pooling and its gradient, NHWC: a mean over the cells of the window that lie in the input. Thread-safe.</summary>
/// <remarks>Half and BFloat16 are widened by the caller. Empty windows give 0.</remarks>
public static unsafe class AvgPool
{
    /// <summary>output[n, y, x, c] = the mean of the window.</summary>
    public static void Forward<T>(in PoolShape shape, T* input, T* output, Workers workers)
        where T : unmanaged, INumber<T>
    {
        var body = new ForwardBody<T>(shape, input, output);
        workers.For(shape.Batch * shape.OutHeight, Math.Max(1, Map.Grain / Math.Max(1, shape.OutWidth * shape.Channels)), ref body);
    }

    /// <summary>inputGradient = each window's gradient, shared equally by its cells; the array is cleared first.</summary>
    public static void Backprop<T>(in PoolShape shape, T* gradient, T* inputGradient, Workers workers)
        where T : unmanaged, INumber<T>
    {
        var body = new BackpropBody<T>(shape, gradient, inputGradient);
        workers.For(shape.Batch, 1, ref body);
    }

    private readonly struct ForwardBody<T>(PoolShape shape, T* input, T* output) : IParallelBody
        where T : unmanaged, INumber<T>
    {
        private readonly PoolShape _shape = shape;

        public void Run(long start, long end)
        {
            var channels = _shape.Channels;
            for (var row = start; row < end; row++)
            {
                var (n, y) = Math.DivRem(row, _shape.OutHeight);
                var image = input + (n * _shape.InHeight * _shape.InWidth * channels);
                var (top, bottom) = _shape.Rows(y);
                for (var x = 0L; x < _shape.OutWidth; x++)
                {
                    var target = output + (((row * _shape.OutWidth) + x) * channels);
                    new Span<T>(target, (int)channels).Clear();
                    var (left, right) = _shape.Columns(x);
                    for (var i = top; i < bottom; i++)
                    {
                        for (var j = left; j < right; j++)
                        {
                            var cell = image + (((i * _shape.InWidth) + j) * channels);
                            BinaryLoop<T, T, Elementwise.Functions.Add<T>>.Run(target, 1, cell, 1, target, channels);
                        }
                    }

                    var cells = T.CreateTruncating(Math.Max(1, Math.Max(0, bottom - top) * Math.Max(0, right - left)));
                    for (var c = 0L; c < channels; c++)
                    {
                        target[c] /= cells;
                    }
                }
            }
        }
    }

    private readonly struct BackpropBody<T>(PoolShape shape, T* gradient, T* inputGradient) : IParallelBody
        where T : unmanaged, INumber<T>
    {
        private readonly PoolShape _shape = shape;

        public void Run(long start, long end)
        {
            var channels = _shape.Channels;
            var imageCount = _shape.InHeight * _shape.InWidth * channels;
            for (var n = start; n < end; n++)
            {
                var image = inputGradient + (n * imageCount);
                new Span<T>(image, checked((int)imageCount)).Clear();
                var dy = gradient + (n * _shape.OutHeight * _shape.OutWidth * channels);
                for (var y = 0L; y < _shape.OutHeight; y++)
                {
                    var (top, bottom) = _shape.Rows(y);
                    for (var x = 0L; x < _shape.OutWidth; x++)
                    {
                        var (left, right) = _shape.Columns(x);
                        var share = T.One / T.CreateTruncating(Math.Max(1, Math.Max(0, bottom - top) * Math.Max(0, right - left)));
                        for (var i = top; i < bottom; i++)
                        {
                            for (var j = left; j < right; j++)
                            {
                                var cell = image + (((i * _shape.InWidth) + j) * channels);
                                for (var c = 0L; c < channels; c++)
                                {
                                    cell[c] += dy[c] * share;
                                }
                            }
                        }

                        dy += channels;
                    }
                }
            }
        }
    }
}
