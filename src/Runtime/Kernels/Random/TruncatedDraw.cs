namespace Reproductions.Runtime.Kernels.Random;

/// <summary>Normal numbers inside (-2, 2): a group draws from its own blocks until it is full.</summary>
internal readonly unsafe struct TruncatedDraw<T> : IGroupDraw<T>
    where T : unmanaged
{
    private const double Limit = 2;

    public void Draw(in Philox stream, long group, T* output)
    {
        var size = sizeof(T) == 8 ? 2 : 4;
        var words = new PhiloxWords(stream.At((ulong)(group * size * (RandomFill.BlocksPerElement / 4))));
        var filled = 0;
        while (filled < size)
        {
            if (typeof(T) == typeof(double))
            {
                var (w0, w1, w2, w3) = (words.Next(), words.Next(), words.Next(), words.Next());
                var (first, second) = Mappings.Normal(w0, w1, w2, w3);
                Accept(first, (double*)output, ref filled, size);
                Accept(second, (double*)output, ref filled, size);
            }
            else
            {
                var (w0, w1) = (words.Next(), words.Next());
                var (first, second) = Mappings.Normal(w0, w1);
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
