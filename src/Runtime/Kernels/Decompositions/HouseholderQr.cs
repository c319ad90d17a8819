namespace Reproductions.Runtime.Kernels.Decompositions;

/// <summary>The factorization of a matrix into orthonormal columns and an upper triangle, by Householder reflections.</summary>
public static class HouseholderQr
{
    /// <summary>Factorizes <paramref name="matrix"/> = q * r. All are row-major; q and r are overwritten.</summary>
    /// <param name="matrix">Elements of <c>[rows, columns]</c>; not changed.</param>
    /// <param name="rows">Number of rows, at least 0.</param>
    /// <param name="columns">Number of columns, at least 0.</param>
    /// <param name="q">Takes <c>[rows, inner]</c>; does not overlap with the others.</param>
    /// <param name="r">Takes <c>[inner, columns]</c>; does not overlap with the others.</param>
    /// <param name="inner">Number of columns of q: the smaller of rows and columns, or rows.</param>
    /// <remarks>NaN and infinities spread into all of q and r.</remarks>
    public static void Factorize(ReadOnlySpan<double> matrix, int rows, int columns, Span<double> q, Span<double> r, int inner)
    {
        var work = matrix.ToArray();
        var steps = Math.Min(rows, columns);
        var reflections = new double[steps][];
        for (var k = 0; k < steps; k++)
        {
            reflections[k] = Reflection(work, rows, columns, k);
            Reflect(work, rows, columns, reflections[k], k, k);
        }

        r.Clear();
        for (var i = 0; i < inner; i++)
        {
            work.AsSpan((i * columns) + Math.Min(i, columns), Math.Max(columns - i, 0)).CopyTo(r[((i * columns) + Math.Min(i, columns))..]);
        }

        var basis = new double[rows * inner];
        for (var i = 0; i < inner; i++)
        {
            basis[(i * inner) + i] = 1;
        }

        for (var k = steps - 1; k >= 0; k--)
        {
            Reflect(basis, rows, inner, reflections[k], k, 0);
        }

        basis.CopyTo(q);
    }

    /// <summary>The unit vector whose reflection clears column <paramref name="k"/> below the diagonal; empty where it is clear.</summary>
    private static double[] Reflection(double[] work, int rows, int columns, int k)
    {
        var vector = new double[rows - k];
        var square = 0.0;
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] = work[((k + i) * columns) + k];
            square += vector[i] * vector[i];
        }

        if (square == vector[0] * vector[0])
        {
            return [];
        }

        // Away from zero, so that nothing cancels.
        vector[0] += Math.CopySign(Math.Sqrt(square), vector[0]);
        var norm = 0.0;
        foreach (var value in vector)
        {
            norm += value * value;
        }

        norm = Math.Sqrt(norm);
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] /= norm;
        }

        return vector;
    }

    /// <summary>Reflects the rows from <paramref name="top"/> on of all columns from <paramref name="left"/> on.</summary>
    private static void Reflect(double[] work, int rows, int columns, double[] vector, int top, int left)
    {
        if (vector.Length == 0)
        {
            return;
        }

        for (var column = left; column < columns; column++)
        {
            var dot = 0.0;
            for (var i = top; i < rows; i++)
            {
                dot += vector[i - top] * work[(i * columns) + column];
            }

            for (var i = top; i < rows; i++)
            {
                work[(i * columns) + column] -= 2 * dot * vector[i - top];
            }
        }
    }
}
