using System.Numerics;

namespace Reproductions.Runtime.Kernels.Decompositions;

/// <summary>A rotation of two columns that makes them orthogonal, or a Hermitian 2 x 2 block diagonal.</summary>
/// <param name="Cosine">Of the angle.</param>
/// <param name="Sine">Of the angle.</param>
/// <param name="Phase">A number of size 1: the direction of the element between the columns.</param>
public readonly record struct Rotation<T>(double Cosine, double Sine, T Phase)
    where T : unmanaged, INumberBase<T>
{
    /// <summary>Rotates columns <paramref name="p"/> and <paramref name="q"/> of a row-major matrix.</summary>
    public void Columns(T[] matrix, int rows, int columns, int p, int q)
    {
        var (cosine, sine) = (Field.Of<T>(Cosine), Field.Of<T>(Sine));
        var back = Field.Conjugate(Phase);
        for (var i = 0; i < rows; i++)
        {
            var x = matrix[(i * columns) + p];
            var y = matrix[(i * columns) + q] * back;
            matrix[(i * columns) + p] = (cosine * x) - (sine * y);
            matrix[(i * columns) + q] = (sine * x) + (cosine * y);
        }
    }

    /// <summary>Rotates rows <paramref name="p"/> and <paramref name="q"/> of a square matrix by the adjoint.</summary>
    public void Rows(T[] matrix, int size, int p, int q)
    {
        var (cosine, sine) = (Field.Of<T>(Cosine), Field.Of<T>(Sine));
        for (var j = 0; j < size; j++)
        {
            var x = matrix[(p * size) + j];
            var y = matrix[(q * size) + j] * Phase;
            matrix[(p * size) + j] = (cosine * x) - (sine * y);
            matrix[(q * size) + j] = (sine * x) + (cosine * y);
        }
    }
}

/// <summary>Makes rotations.</summary>
public static class Rotation
{
    /// <summary>The rotation that makes [[first, between], [between*, second]] diagonal, by the smaller of both angles.</summary>
    public static Rotation<T> Of<T>(double first, double second, T between)
        where T : unmanaged, INumberBase<T>
    {
        var size = Field.Size(between);
        var half = (second - first) / (2 * size);
        var tangent = Math.CopySign(1, half) / (Math.Abs(half) + Math.Sqrt((half * half) + 1));
        var cosine = 1 / Math.Sqrt((tangent * tangent) + 1);
        return new(cosine, tangent * cosine, between / Field.Of<T>(size));
    }
}
