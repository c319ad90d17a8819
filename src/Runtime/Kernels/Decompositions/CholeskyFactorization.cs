using System.Numerics;

namespace Reproductions.Runtime.Kernels.Decompositions;

/// <summary>A = L L*, L a lower triangle with a positive diagonal.</summary>
public static class CholeskyFactorization
{
    /// <summary>The factor of a row-major <c>[size, size]</c> matrix, of which the lower triangle is read; null when it is not positive definite.</summary>
    public static T[]? Factorize<T>(ReadOnlySpan<T> matrix, int size)
        where T : unmanaged, INumberBase<T>
    {
        var l = new T[size * size];
        for (var j = 0; j < size; j++)
        {
            var square = Field.Real(matrix[(j * size) + j]);
            for (var k = 0; k < j; k++)
            {
                square -= Field.Square(l[(j * size) + k]);
            }

            if (!(square > 0) || double.IsInfinity(square))
            {
                return null;
            }

            var diagonal = Field.Of<T>(Math.Sqrt(square));
            l[(j * size) + j] = diagonal;
            for (var i = j + 1; i < size; i++)
            {
                var sum = matrix[(i * size) + j];
                for (var k = 0; k < j; k++)
                {
                    sum -= l[(i * size) + k] * Field.Conjugate(l[(j * size) + k]);
                }

                l[(i * size) + j] = sum / diagonal;
            }
        }

        return l;
    }
}
