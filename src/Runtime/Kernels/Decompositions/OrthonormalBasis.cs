using System.Numerics;

namespace Reproductions.Runtime.Kernels.Decompositions;

/// <summary>Completes orthonormal columns.</summary>
public static class OrthonormalBasis
{
    /// <summary>Sets column <paramref name="column"/> of a row-major matrix to a unit vector orthogonal to all columns before it.</summary>
    public static void SetColumn<T>(T[] matrix, int rows, int columns, int column)
        where T : unmanaged, INumberBase<T>
    {
        var best = 0.0;
        T[] chosen = [];
        for (var axis = 0; axis < rows && best < 0.5; axis++)
        {
            var candidate = new T[rows];
            candidate[axis] = T.One;

            // Twice, because the first time leaves what rounding leaves.
            Project(candidate, matrix, rows, columns, column);
            Project(candidate, matrix, rows, columns, column);
            var length = Math.Sqrt(candidate.Sum(Field.Square));
            if (length > best)
            {
                best = length;
                chosen = candidate;
            }
        }

        for (var i = 0; i < chosen.Length; i++)
        {
            matrix[(i * columns) + column] = chosen[i] / Field.Of<T>(best);
        }
    }

    /// <summary>The first columns of a row-major <c>[rows, known]</c> matrix, and others up to <c>[rows, rows]</c>.</summary>
    public static T[] Complete<T>(ReadOnlySpan<T> matrix, int rows, int known)
        where T : unmanaged, INumberBase<T>
    {
        var result = new T[rows * rows];
        for (var i = 0; i < rows; i++)
        {
            matrix.Slice(i * known, known).CopyTo(result.AsSpan(i * rows));
        }

        for (var j = known; j < rows; j++)
        {
            SetColumn(result, rows, rows, j);
        }

        return result;
    }

    private static void Project<T>(T[] vector, T[] matrix, int rows, int columns, int count)
        where T : unmanaged, INumberBase<T>
    {
        for (var j = 0; j < count; j++)
        {
            var dot = T.Zero;
            for (var i = 0; i < rows; i++)
            {
                dot += Field.Conjugate(matrix[(i * columns) + j]) * vector[i];
            }

            for (var i = 0; i < rows; i++)
            {
                vector[i] -= dot * matrix[(i * columns) + j];
            }
        }
    }
}
