using System.Numerics;

namespace Reproductions.Runtime.Ops.LinearAlgebra;

/// <summary>A tensor as a batch of matrices, read and written as float64 or complex128.</summary>
internal readonly struct MatrixBatch(Tensor tensor)
{
    /// <summary>The dimensions before the last two.</summary>
    public Shape Batch { get; } = tensor.Shape.Slice(0, tensor.Shape.Rank - 2);

    /// <summary>Rows of each matrix.</summary>
    public int Rows { get; } = checked((int)tensor.Shape[-2]);

    /// <summary>Columns of each matrix.</summary>
    public int Columns { get; } = checked((int)tensor.Shape[-1]);

    /// <summary>Number of matrices.</summary>
    public int Count => (int)Batch.ElementCount;

    /// <summary>Matrix <paramref name="index"/>, row-major.</summary>
    public T[] Read<T>(int index)
        where T : unmanaged, INumberBase<T>
    {
        var size = Rows * Columns;
        var result = new T[size];
        for (var i = 0; i < size; i++)
        {
            result[i] = Number<T>(tensor, (index * size) + i);
        }

        return result;
    }

    /// <summary>Writes matrix, vector or number <paramref name="index"/> of a tensor.</summary>
    public static void Write<T>(Tensor target, int index, ReadOnlySpan<T> values)
        where T : unmanaged, INumberBase<T>
    {
        var start = index * values.Length;
        for (var i = 0; i < values.Length; i++)
        {
            switch (target.DType)
            {
                case DType.Float32:
                    target.Span<float>()[start + i] = float.CreateTruncating(values[i]);
                    break;
                case DType.Float64:
                    target.Span<double>()[start + i] = double.CreateTruncating(values[i]);
                    break;
                case DType.Complex64:
                    target.Span<Complex64>()[start + i] = (Complex64)Complex.CreateTruncating(values[i]);
                    break;
                default:
                    target.Span<Complex>()[start + i] = Complex.CreateTruncating(values[i]);
                    break;
            }
        }
    }

    private static T Number<T>(Tensor tensor, int index)
        where T : unmanaged, INumberBase<T> => tensor.DType switch
        {
            DType.Float32 => T.CreateTruncating(tensor.Span<float>()[index]),
            DType.Float64 => T.CreateTruncating(tensor.Span<double>()[index]),
            DType.Complex64 => T.CreateTruncating((Complex)tensor.Span<Complex64>()[index]),
            _ => T.CreateTruncating(tensor.Span<Complex>()[index]),
        };
}
