using System.Numerics;

namespace Reproductions.Runtime.Kernels.Fourier;

/// <summary>Fourier transforms along the last axes of row-major arrays.</summary>
public static class FourierAxes
{
    /// <summary>Transforms <paramref name="values"/> in place along its last axes.</summary>
    /// <param name="values">Row-major elements of <paramref name="dims"/>.</param>
    /// <param name="dims">The dimensions.</param>
    /// <param name="first">The first axis that is transformed, from 0.</param>
    /// <param name="last">The last one, inclusive.</param>
    /// <param name="isInverse">Whether the exponent is positive and the result divided by the number of elements of the axes.</param>
    public static void Run(Complex[] values, ReadOnlySpan<long> dims, int first, int last, bool isInverse)
    {
        for (var axis = first; axis <= last; axis++)
        {
            var length = (int)dims[axis];
            long inner = 1;
            foreach (var dim in dims[(axis + 1)..])
            {
                inner *= dim;
            }

            Along(values, length, inner, new FourierTransform(length, isInverse), isInverse ? 1.0 / length : 1);
        }
    }

    private static void Along(Complex[] values, int length, long inner, FourierTransform transform, double factor)
    {
        var line = new Complex[length];
        for (long block = 0; length > 0 && block < values.LongLength; block += length * inner)
        {
            for (long offset = 0; offset < inner; offset++)
            {
                for (var i = 0; i < length; i++)
                {
                    line[i] = values[block + (i * inner) + offset];
                }

                transform.Run(line);
                for (var i = 0; i < length; i++)
                {
                    values[block + (i * inner) + offset] = line[i] * factor;
                }
            }
        }
    }
}
