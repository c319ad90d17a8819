using System.Numerics;

namespace Reproductions.Runtime.Kernels.Decompositions;

/// <summary>A = U S V*, by rotations that make the columns of A orthogonal (Hestenes' method).</summary>
public static class SingularValues
{
    private const int MaxRounds = 60;

    private const double Tolerance = 1e-15;

    /// <summary>Decomposes a row-major <c>[rows, columns]</c> matrix.</summary>
    /// <returns>
    /// U <c>[rows, k]</c>, the values, the largest first, and V <c>[columns, k]</c>, with k the smaller of rows and columns;
    /// null when NaN or infinities keep it from an end.
    /// </returns>
    public static (T[] U, double[] S, T[] V)? Decompose<T>(ReadOnlySpan<T> matrix, int rows, int columns)
        where T : unmanaged, INumberBase<T>
    {
        if (rows < columns)
        {
            return Decompose<T>(Field.Adjoint(matrix, rows, columns), columns, rows) is { } turned ? (turned.V, turned.S, turned.U) : null;
        }

        var a = matrix.ToArray();
        var v = new T[columns * columns];
        for (var i = 0; i < columns; i++)
        {
            v[(i * columns) + i] = T.One;
        }

        for (var round = 0; round < MaxRounds; round++)
        {
            if (!Sweep(a, v, rows, columns))
            {
                return Sorted(a, v, rows, columns);
            }
        }

        return null;
    }

    private static bool Sweep<T>(T[] a, T[] v, int rows, int columns)
        where T : unmanaged, INumberBase<T>
    {
        var rotated = false;
        for (var p = 0; p < columns; p++)
        {
            for (var q = p + 1; q < columns; q++)
            {
                var (first, second, between) = (0.0, 0.0, T.Zero);
                for (var i = 0; i < rows; i++)
                {
                    first += Field.Square(a[(i * columns) + p]);
                    second += Field.Square(a[(i * columns) + q]);
                    between += Field.Conjugate(a[(i * columns) + p]) * a[(i * columns) + q];
                }

                if (Field.Size(between) <= Tolerance * Math.Sqrt(first * second))
                {
                    continue;
                }

                var rotation = Rotation.Of(first, second, between);
                rotation.Columns(a, rows, columns, p, q);
                rotation.Columns(v, columns, columns, p, q);
                rotated = true;
            }
        }

        return rotated;
    }

    private static (T[] U, double[] S, T[] V) Sorted<T>(T[] a, T[] v, int rows, int columns)
        where T : unmanaged, INumberBase<T>
    {
        var lengths = new double[columns];
        for (var j = 0; j < columns; j++)
        {
            for (var i = 0; i < rows; i++)
            {
                lengths[j] += Field.Square(a[(i * columns) + j]);
            }

            lengths[j] = Math.Sqrt(lengths[j]);
        }

        int[] order = [.. Enumerable.Range(0, columns).OrderByDescending(j => lengths[j])];
        double[] values = [.. order.Select(j => lengths[j])];
        var (u, right) = (new T[rows * columns], new T[columns * columns]);
        for (var j = 0; j < columns; j++)
        {
            // A column that is zero but for rounding has no direction of its own; the basis is completed.
            var isKnown = values[j] > values[0] * 1e-14 * rows;
            for (var i = 0; isKnown && i < rows; i++)
            {
                u[(i * columns) + j] = a[(i * columns) + order[j]] / Field.Of<T>(values[j]);
            }

            if (!isKnown)
            {
                OrthonormalBasis.SetColumn(u, rows, columns, j);
            }

            for (var i = 0; i < columns; i++)
            {
                right[(i * columns) + j] = v[(i * columns) + order[j]];
            }
        }

        return (u, values, right);
    }
}
