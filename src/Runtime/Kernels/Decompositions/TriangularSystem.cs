using System.Numerics;

namespace Reproductions.Runtime.Kernels.Decompositions;

/// <summary>Equations whose matrix is a triangle, solved by substitution.</summary>
public static class TriangularSystem
{
    /// <summary>Whether an element of the diagonal is zero.</summary>
    public static bool IsSingular<T>(ReadOnlySpan<T> matrix, int size)
        where T : unmanaged, INumberBase<T>
    {
        for (var i = 0; i < size; i++)
        {
            if (T.IsZero(matrix[(i * size) + i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Solves A x = b, or A* x = b, for the columns of b. The other triangle of A is not read.</summary>
    /// <param name="matrix">Row-major <c>[size, size]</c>.</param>
    /// <param name="size">Rows of the matrix.</param>
    /// <param name="right">Row-major <c>[size, columns]</c>; not changed.</param>
    /// <param name="columns">Columns of b.</param>
    /// <param name="lower">Whether A is the lower triangle.</param>
    /// <param name="adjoint">Whether A is conjugated and transposed first.</param>
    public static T[] Solve<T>(ReadOnlySpan<T> matrix, int size, ReadOnlySpan<T> right, int columns, bool lower, bool adjoint)
        where T : unmanaged, INumberBase<T>
    {
        var x = right.ToArray();
        var forward = lower != adjoint;
        for (var step = 0; step < size; step++)
        {
            var i = forward ? step : size - 1 - step;
            for (var k = forward ? 0 : i + 1; k < (forward ? i : size); k++)
            {
                var factor = At(matrix, size, i, k, adjoint);
                for (var j = 0; j < columns; j++)
                {
                    x[(i * columns) + j] -= factor * x[(k * columns) + j];
                }
            }

            var diagonal = At(matrix, size, i, i, adjoint);
            for (var j = 0; j < columns; j++)
            {
                x[(i * columns) + j] /= diagonal;
            }
        }

        return x;
    }

    private static T At<T>(ReadOnlySpan<T> matrix, int size, int row, int column, bool adjoint)
        where T : unmanaged, INumberBase<T> =>
        adjoint ? Field.Conjugate(matrix[(column * size) + row]) : matrix[(row * size) + column];
}
