using System.Numerics;
using System.Runtime.CompilerServices;

namespace Reproductions.Runtime.Kernels.Pooling;

/// <summary>The vector path of the max pool's gradient: float32, windows that do not overlap.</summary>
internal static unsafe class MaxPoolFast
{
    /// <summary>Adds one image's gradient to the cleared <paramref name="inputGradient"/>; false when the case is not one for this path.</summary>
    public static bool TryBackprop<T>(in PoolShape shape, T* input, T* gradient, T* inputGradient)
        where T : unmanaged
    {
        if (typeof(T) != typeof(float) || shape.StrideHeight < shape.WindowHeight || shape.StrideWidth < shape.WindowWidth)
        {
            return false;
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
                if (top < bottom && left < right)
                {
                    Window(shape, source, dy, target, top, bottom, left, right);
                }

                dy += shape.Channels;
            }
        }

        return true;
    }

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
                }
            }

            target[best] = dy[c];
        }
    }
}
