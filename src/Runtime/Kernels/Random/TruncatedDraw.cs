using System.Runtime.CompilerServices;

namespace Reproductions.Runtime.Kernels.Random;

/// <summary>Normal numbers inside (-2, 2): a group draws from its own blocks until it is full.</summary>
internal readonly unsafe struct TruncatedDraw<T> : IGroupDraw<T>
    where T : unmanaged
{
    private const double Limit = 2;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Draw(in Philox stream, long group, T* output)
    {
        var size = sizeof(T) == 8 ? 2 : 4;
        var words = stream.At((ulong)(group * size * (RandomFill.BlocksPerElement / 4)));
        var filled = 0;
        while (filled < size)
        {
            words.Next(out var w0, out var w1, out var w2, out var w3);
            if (typeof(T) == typeof(double))
            {
                var (one, two) = Mappings.Normal(w0, w1, w2, w3);
                Accept(one, (double*)output, ref filled, size);
                Accept(two, (double*)output, ref filled, size);
                continue;
            }

            var (first, second) = Mappings.Normal(w0, w1);
            Accept(first, output, ref filled, size);
            Accept(second, output, ref filled, size);
            if (filled < size)
            {
                (first, second) = Mappings.Normal(w2, w3);
                Accept(first, output, ref filled, size);
                Accept(second, output, ref filled, size);
            }
        }
    }

    private static void Accept(double value, double* output, ref int filled, int size)
    {
        if (filled < size && Math.Abs(value) < Limit)
        {
            output[filled++] = value;
        }
    }

    private static void Accept(float value, T* output, ref int filled, int size)
    {
        if (filled >= size || !(Math.Abs(value) < Limit))
        {
            return;
        }

        if (typeof(T) == typeof(Half))
        {
            ((Half*)output)[filled++] = (Half)value;
        }
        else
        {
            ((float*)output)[filled++] = value;
        }
    }
}
