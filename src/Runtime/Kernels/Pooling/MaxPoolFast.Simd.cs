using System.Numerics;
using System.Runtime.CompilerServices;

namespace Reproductions.Runtime.Kernels.Pooling;

/// <summary>The vector paths of the max pool: float32, windows of 2 x 2, and the gradient of windows that do not overlap.</summary>
internal static unsafe class MaxPoolFast
{
    /// <summary>The largest numbers of a window of 2 x 2 cells; not-a-number is passed over, and no cell gives less than the lowest finite number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Largest(float* source, float* target, long row, long channels)
    {
        var c = 0L;
        for (; c <= channels - Vector<float>.Count; c += Vector<float>.Count)
        {
            var best = Larger(Vector.Load(source + c), new Vector<float>(float.MinValue));
            best = Larger(Vector.Load(source + channels + c), best);
            best = Larger(Vector.Load(source + row + c), best);
            Vector.Store(Larger(Vector.Load(source + row + channels + c), best), target + c);
        }

        for (; c < channels; c++)
        {
            var best = source[c] > float.MinValue ? source[c] : float.MinValue;
            best = source[channels + c] > best ? source[channels + c] : best;
            best = source[row + c] > best ? source[row + c] : best;
            target[c] = source[row + channels + c] > best ? source[row + channels + c] : best;
        }
    }

    private static Vector<float> Larger(Vector<float> x, Vector<float> y) => Vector.ConditionalSelect(Vector.GreaterThan(x, y), x, y);

    /// <summary>Writes one image's gradient; false when the case is not one for this path.</summary>
    public static bool TryBackprop<T>(in PoolShape shape, T* input, T* gradient, T* inputGradient)
        where T : unmanaged
    {
        if (typeof(T) != typeof(float) || shape.StrideHeight < shape.WindowHeight || shape.StrideWidth < shape.WindowWidth)
        {
            return false;
        }

        if (!Covers(shape))
        {
            new Span<T>(inputGradient, checked((int)(shape.InHeight * shape.InWidth * shape.Channels))).Clear();
        }

        var source = (float*)input;
        var target = (float*)inputGradient;
        var dy = (float*)gradient;
        for (var y = 0L; y < shape.OutHeight; y++)
        {
            var (top, bottom) = shape.Rows(y);
            for (var x = 0L; x < shape.OutWidth; x++)
            {
                var (left, right) = shape.Columns(x);
                if (bottom - top == 2 && right - left == 2)
                {
                    var first = ((top * shape.InWidth) + left) * shape.Channels;
                    Square(source + first, dy, target + first, shape.InWidth * shape.Channels, shape.Channels);
                }
                else if (top < bottom && left < right)
                {
                    Window(shape, source, dy, target, top, bottom, left, right);
                }

                dy += shape.Channels;
            }
        }

        return true;
    }

    /// <summary>Whether every cell of the image lies in a window.</summary>
    private static bool Covers(in PoolShape shape) =>
        shape.StrideHeight == shape.WindowHeight && shape.StrideWidth == shape.WindowWidth
        && (shape.OutHeight * shape.StrideHeight) - shape.PadTop >= shape.InHeight && (shape.OutWidth * shape.StrideWidth) - shape.PadLeft >= shape.InWidth;

    // The usual window of 2 x 2, without loops; of equal cells the first one wins.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Square(float* source, float* dy, float* target, long row, long channels)
    {
        var c = 0L;
        for (; c <= channels - Vector<float>.Count; c += Vector<float>.Count)
        {
            var x0 = Vector.Load(source + c);
            var x1 = Vector.Load(source + channels + c);
            var x2 = Vector.Load(source + row + c);
            var x3 = Vector.Load(source + row + channels + c);
            var slope = Vector.Load(dy + c);
            var second = Vector.GreaterThan(x1, x0);
            x0 = Vector.ConditionalSelect(second, x1, x0);
            var third = Vector.GreaterThan(x2, x0);
            x0 = Vector.ConditionalSelect(third, x2, x0);
            var bits = Vector.AsVectorInt32(slope);
            var fourth = Vector.GreaterThan(x3, x0);
            Store(bits & fourth, target + row + channels + c);
            bits = Vector.AndNot(bits, fourth);
            Store(bits & third, target + row + c);
            bits = Vector.AndNot(bits, third);
            Store(bits & second, target + channels + c);
            Store(Vector.AndNot(bits, second), target + c);
        }

        for (; c < channels; c++)
        {
            var best = c;
            best = source[channels + c] > source[best] ? channels + c : best;
            best = source[row + c] > source[best] ? row + c : best;
            best = source[row + channels + c] > source[best] ? row + channels + c : best;
            target[c] = target[channels + c] = target[row + c] = target[row + channels + c] = 0;
            target[best] = dy[c];
        }
    }

    private static void Store(Vector<int> bits, float* target) => Vector.Store(Vector.AsVectorSingle(bits), target);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Window(in PoolShape shape, float* source, float* dy, float* target, long top, long bottom, long left, long right)
    {
        var channels = shape.Channels;
        var c = 0L;
        for (; c <= channels - Vector<float>.Count; c += Vector<float>.Count)
        {
            var first = ((top * shape.InWidth) + left) * channels;
            var best = *(Vector<float>*)(source + first + c);
            var place = Vector<int>.Zero;
            for (var i = top; i < bottom; i++)
            {
                for (var j = left; j < right; j++)
                {
                    var value = *(Vector<float>*)(source + (((i * shape.InWidth) + j) * channels) + c);
                    var greater = Vector.GreaterThan(value, best);
                    best = Vector.ConditionalSelect(greater, value, best);
                    place = Vector.ConditionalSelect(greater, new Vector<int>((int)(((i - top) * shape.WindowWidth) + j - left)), place);
                }
            }

            var slope = *(Vector<float>*)(dy + c);
            for (var i = top; i < bottom; i++)
            {
                for (var j = left; j < right; j++)
                {
                    var mine = Vector.Equals(place, new Vector<int>((int)(((i - top) * shape.WindowWidth) + j - left)));
                    *(Vector<float>*)(target + (((i * shape.InWidth) + j) * channels) + c) = Vector.ConditionalSelect(mine, slope, Vector<float>.Zero);
                }
            }
        }

        for (; c < channels; c++)
        {
            var best = (((top * shape.InWidth) + left) * channels) + c;
            for (var i = top; i < bottom; i++)
            {
                for (var j = left; j < right; j++)
                {
                    var place = (((i * shape.InWidth) + j) * channels) + c;
                    best = source[place] > source[best] ? place : best;
                    target[place] = 0;
                }
            }

            target[best] = dy[c];
        }
    }
}
