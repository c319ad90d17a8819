using System.Numerics;

namespace Reproductions.Runtime.Kernels.Decompositions;

/// <summary>Eigenvalues and eigenvectors of Hermitian matrices, by Jacobi's rotations.</summary>
public static class HermitianEigen
{
    /// <summary>Rounds through all pairs after which the search gives up; about ten are needed.</summary>
    private const int MaxRounds = 60;

    /// <summary>Decomposes a row-major <c>[size, size]</c> matrix, of which the lower triangle is read.</summary>
    /// <returns>The values, the smallest first, and the vectors as columns, each of length 1; null when NaN or infinities keep it from an end.</returns>
    public static (double[] Values, T[] Vectors)? Decompose<T>(ReadOnlySpan<T> matrix, int size)
        where T : unmanaged, INumberBase<T>
    {
        var a = Mirrored(matrix, size);
        var v = new T[size * size];
        for (var i = 0; i < size; i++)
        {
            v[(i * size) + i] = T.One;
        }

        // What is too small to change a value beside the largest elements is zero.
        var negligible = Math.Sqrt(a.Sum(Field.Square)) * 1e-17;
        for (var round = 0; round < MaxRounds; round++)
        {
            if (!Sweep(a, v, size, negligible))
            {
                return Sorted(a, v, size);
            }
        }

        return null;
    }

    private static T[] Mirrored<T>(ReadOnlySpan<T> matrix, int size)
        where T : unmanaged, INumberBase<T>
    {
        var a = new T[size * size];
        for (var i = 0; i < size; i++)
        {
            a[(i * size) + i] = Field.Of<T>(Field.Real(matrix[(i * size) + i]));
            for (var j = 0; j < i; j++)
            {
                a[(i * size) + j] = matrix[(i * size) + j];
                a[(j * size) + i] = Field.Conjugate(matrix[(i * size) + j]);
            }
        }

        return a;
    }

    private static bool Sweep<T>(T[] a, T[] v, int size, double negligible)
        where T : unmanaged, INumberBase<T>
    {
        var rotated = false;
        for (var p = 0; p < size; p++)
        {
            for (var q = p + 1; q < size; q++)
            {
                var between = a[(p * size) + q];
                if (Field.Size(between) <= negligible)
                {
                    continue;
                }

                Rotate(a, v, size, p, q, Rotation.Of(Field.Real(a[(p * size) + p]), Field.Real(a[(q * size) + q]), between));
                rotated = true;
            }
        }

        return rotated;
    }

    private static void Rotate<T>(T[] a, T[] v, int size, int p, int q, Rotation<T> rotation)
        where T : unmanaged, INumberBase<T>
    {
        rotation.Columns(a, size, size, p, q);
        rotation.Rows(a, size, p, q);
        a[(p * size) + q] = a[(q * size) + p] = T.Zero;
        rotation.Columns(v, size, size, p, q);
    }

    private static (double[] Values, T[] Vectors) Sorted<T>(T[] a, T[] v, int size)
        where T : unmanaged, INumberBase<T>
    {
        int[] order = [.. Enumerable.Range(0, size).OrderBy(i => Field.Real(a[(i * size) + i]))];
        var vectors = new T[size * size];
        for (var j = 0; j < size; j++)
        {
            for (var i = 0; i < size; i++)
            {
                vectors[(i * size) + j] = v[(i * size) + order[j]];
            }
        }

        return ([.. order.Select(i => Field.Real(a[(i * size) + i]))], vectors);
    }
}
