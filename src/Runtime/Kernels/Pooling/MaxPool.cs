using System.Numerics;
using Reproductions.Runtime.Kernels.Elementwise;
using Reproductions.Runtime.Kernels.Elementwise.Functions;

namespace Reproductions.Runtime.Kernels.Pooling;

/// <summary>Max pooling, its gradients and positions, NHWC. Thread-safe; images are shared out among the threads.</summary>
/// <remarks>
/// A maximum starts from the type's lowest finite number and NaN is passed over; positions start from the first cell of the window, whatever it
/// holds, and move on only for a strictly greater one: the first of equal cells in row-major order wins, and overlapping windows add up.
/// </remarks>
public static unsafe class MaxPool
{
    /// <summary>output[n, y, x, c] = the maximum of the window.</summary>
    public static void Forward<T>(in PoolShape shape, T* input, T* output, Workers workers)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        var body = new ForwardBody<T>(shape, input, output);
        workers.For(shape.Batch * shape.OutHeight, Grain(shape), ref body);
    }

    /// <summary>
    /// positions[n, y, x, c] = where the maximum lies, as (row * in_width + column) * channels + c within the image (plus n * the image's
    /// elements with <paramref name="includeBatch"/>), for MaxPoolWithArgmax. Both results may be null.
    /// </summary>
    public static void WithArgmax<T>(in PoolShape shape, T* input, T* output, long* positions, bool includeBatch, Workers workers)
        where T : unmanaged, INumber<T>
    {
        var body = new ArgmaxBody<T>(shape, input, output, positions, includeBatch);
        workers.For(shape.Batch, 1, ref body);
    }

    /// <summary>inputGradient = each window's gradient at the cell that won; the array is cleared first.</summary>
    public static void Backprop<T>(in PoolShape shape, T* input, T* gradient, T* inputGradient, Workers workers)
        where T : unmanaged, INumber<T>
    {
        var body = new BackpropBody<T>(shape, input, gradient, inputGradient);
        workers.For(shape.Batch, 1, ref body);
    }

    /// <summary>outputGradient[n, y, x, c] = <paramref name="inputGradient"/> at the cell that won: the gradient of <see cref="Backprop"/>.</summary>
    public static void BackpropTwice<T>(in PoolShape shape, T* input, T* inputGradient, T* outputGradient, Workers workers)
        where T : unmanaged, INumber<T>
    {
        var body = new GatherBody<T>(shape, input, inputGradient, outputGradient);
        workers.For(shape.Batch, 1, ref body);
    }

    private static long Grain(in PoolShape shape) => Math.Max(1, Map.Grain / Math.Max(1, shape.OutWidth * shape.Channels * shape.WindowHeight * shape.WindowWidth));

    private readonly struct ForwardBody<T>(PoolShape shape, T* input, T* output) : IParallelBody
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
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
                    var (left, right) = _shape.Columns(x);
                    if (typeof(T) == typeof(float) && bottom - top == 2 && right - left == 2)
                    {
                        var first = image + (((top * _shape.InWidth) + left) * channels);
                        MaxPoolFast.Largest((float*)first, (float*)target, _shape.InWidth * channels, channels);
                        continue;
                    }

                    new Span<T>(target, (int)channels).Fill(T.MinValue);
                    for (var i = top; i < bottom; i++)
                    {
                        for (var j = left; j < right; j++)
                        {
                            var cell = image + (((i * _shape.InWidth) + j) * channels);
                            BinaryLoop<T, T, Larger<T>>.Run(cell, 1, target, 1, target, channels);
                        }
                    }
                }
            }
        }
    }

    private readonly struct ArgmaxBody<T>(PoolShape shape, T* input, T* output, long* positions, bool includeBatch) : IParallelBody
        where T : unmanaged, INumber<T>
    {
        private readonly PoolShape _shape = shape;

        public void Run(long start, long end)
        {
            var imageCount = _shape.InHeight * _shape.InWidth * _shape.Channels;
            for (var n = start; n < end; n++)
            {
                var visitor = new Winner<T>(_shape, input + (n * imageCount));
                var target = n * _shape.OutHeight * _shape.OutWidth * _shape.Channels;
                for (var o = 0L; o < _shape.OutHeight * _shape.OutWidth * _shape.Channels; o++)
                {
                    var position = visitor.Of(o);
                    if (output != null)
                    {
                        output[target + o] = position < 0 ? T.Zero : input[(n * imageCount) + position];
                    }

                    if (positions != null)
                    {
                        positions[target + o] = position < 0 ? 0 : position + (includeBatch ? n * imageCount : 0);
                    }
                }
            }
        }
    }

    private readonly struct BackpropBody<T>(PoolShape shape, T* input, T* gradient, T* inputGradient) : IParallelBody
        where T : unmanaged, INumber<T>
    {
        private readonly PoolShape _shape = shape;

        public void Run(long start, long end)
        {
            var imageCount = _shape.InHeight * _shape.InWidth * _shape.Channels;
            var outputs = _shape.OutHeight * _shape.OutWidth * _shape.Channels;
            for (var n = start; n < end; n++)
            {
                var target = inputGradient + (n * imageCount);
                if (MaxPoolFast.TryBackprop(_shape, input + (n * imageCount), gradient + (n * outputs), target))
                {
                    continue;
                }

                new Span<T>(target, checked((int)imageCount)).Clear();
                var visitor = new Winner<T>(_shape, input + (n * imageCount));
                for (var o = 0L; o < outputs; o++)
                {
                    var position = visitor.Of(o);
                    if (position >= 0)
                    {
                        target[position] += gradient[(n * outputs) + o];
                    }
                }
            }
        }
    }

    private readonly struct GatherBody<T>(PoolShape shape, T* input, T* inputGradient, T* outputGradient) : IParallelBody
        where T : unmanaged, INumber<T>
    {
        private readonly PoolShape _shape = shape;

        public void Run(long start, long end)
        {
            var imageCount = _shape.InHeight * _shape.InWidth * _shape.Channels;
            var outputs = _shape.OutHeight * _shape.OutWidth * _shape.Channels;
            for (var n = start; n < end; n++)
            {
                var visitor = new Winner<T>(_shape, input + (n * imageCount));
                for (var o = 0L; o < outputs; o++)
                {
                    var position = visitor.Of(o);
                    outputGradient[(n * outputs) + o] = position < 0 ? T.Zero : inputGradient[(n * imageCount) + position];
                }
            }
        }
    }

    /// <summary>Finds the winning cell of each window of one image.</summary>
    private readonly struct Winner<T>(PoolShape shape, T* image)
        where T : unmanaged, INumber<T>
    {
        private readonly PoolShape _shape = shape;

        /// <summary>The winner's place in the image for output element <paramref name="index"/> of the image; -1 for an empty window.</summary>
        public long Of(long index)
        {
            var channels = _shape.Channels;
            var (cell, c) = Math.DivRem(index, channels);
            var (y, x) = Math.DivRem(cell, _shape.OutWidth);
            var (top, bottom) = _shape.Rows(y);
            var (left, right) = _shape.Columns(x);
            var best = -1L;
            for (var i = top; i < bottom; i++)
            {
                for (var j = left; j < right; j++)
                {
                    var place = (((i * _shape.InWidth) + j) * channels) + c;
                    if (best < 0 || image[place] > image[best])
                    {
                        best = place;
                    }
                }
            }

            return best;
        }
    }
}
