using System.Numerics;

namespace Reproductions.Runtime.Kernels.Decompositions;

/// <summary>What a decomposition asks of its numbers, which are <see cref="double"/> or <see cref="Complex"/>.</summary>
public static class Field
{
    /// <summary>The absolute value.</summary>
    public static double Size<T>(T x)
        where T : INumberBase<T> => double.CreateTruncating(T.Abs(x));

    /// <summary>The complex conjugate; of a real number itself.</summary>
    public static T Conjugate<T>(T x)
        where T : INumberBase<T> => x is Complex z ? (T)(object)Complex.Conjugate(z) : x;

    /// <summary>The real part.</summary>
    public static double Real<T>(T x)
        where T : INumberBase<T> => x is Complex z ? z.Real : double.CreateTruncating(x);

    /// <summary>A real number as an element.</summary>
    public static T Of<T>(double x)
        where T : INumberBase<T> => T.CreateTruncating(x);

    /// <summary>The square of the absolute value.</summary>
    public static double Square<T>(T x)
        where T : INumberBase<T> => x is Complex z ? (z.Real * z.Real) + (z.Imaginary * z.Imaginary) : double.CreateTruncating(x * x);

    /// <summary>The conjugate transpose of a row-major matrix.</summary>
    public static T[] Adjoint<T>(ReadOnlySpan<T> matrix, int rows, int columns)
        where T : INumberBase<T>
    {
        var result = new T[matrix.Length];
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                result[(j * rows) + i] = Conjugate(matrix[(i * columns) + j]);
            }
        }

        return result;
    }

    /// <summary>The product of two row-major matrices.</summary>
    public static T[] Product<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, int rows, int inner, int columns)
        where T : INumberBase<T>
    {
        var result = new T[rows * columns];
        for (var i = 0; i < rows; i++)
        {
            for (var k = 0; k < inner; k++)
            {
                var factor = a[(i * inner) + k];
                for (var j = 0; j < columns; j++)
                {
                    result[(i * columns) + j] += factor * b[(k * columns) + j];
                }
            }
        }

        return result;
    }
}
