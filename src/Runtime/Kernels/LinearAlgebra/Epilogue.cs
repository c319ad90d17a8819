using System.Numerics;
using System.Runtime.CompilerServices;
using Reproductions.Runtime.Kernels.Elementwise;

namespace Reproductions.Runtime.Kernels.LinearAlgebra;

/// <summary>What is done to a tile of a finished product: add a bias per column, then max(x, 0); subnormal arguments and results are zero. Immutable.</summary>
/// <param name="bias">One element a column, or null for none.</param>
/// <param name="relu">Whether negative results become 0; NaN stays NaN.</param>
public readonly unsafe struct Epilogue<T>(T* bias, bool relu)
    where T : unmanaged
{
    private readonly T* _bias = bias;
    private readonly bool _relu = relu;

    /// <summary>False when there is nothing to do.</summary>
    public bool IsPresent => _bias != null || _relu;

    /// <summary>Applies to <paramref name="rows"/> x <paramref name="columns"/> elements at <paramref name="c"/>, whose first column is <paramref name="column"/>.</summary>
    public void Apply(T* c, long ldc, int rows, long column, int columns)
    {
        for (var i = 0; i < rows; i++)
        {
            var row = c + (i * ldc);
            if (typeof(T) == typeof(float))
            {
                ApplyFloat((float*)row, column, columns);
            }
            else
            {
                ApplyPlain(row, _bias == null ? null : _bias + column, columns);
            }
        }
    }

    /// <summary>What a vector of results becomes, whose first column is <paramref name="column"/>; float32 only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Of(Vector<float> x, long column)
    {
        if (!IsPresent)
        {
            return x;
        }

        x = VectorFlush.Run(x);
        x = _bias == null ? x : VectorFlush.Run(x + VectorFlush.Run(Vector.Load((float*)_bias + column)));
        return _relu ? Vector.ConditionalSelect(Vector.LessThan(x, Vector<float>.Zero), Vector<float>.Zero, x) : x;
    }

    private void ApplyFloat(float* row, long column, int columns)
    {
        var bias = _bias == null ? null : (float*)_bias + column;
        var j = 0;
        for (; j <= columns - Vector<float>.Count; j += Vector<float>.Count)
        {
            Vector.Store(Of(Vector.Load(row + j), column + j), row + j);
        }

        for (; j < columns; j++)
        {
            var x = Subnormals.Flush(row[j]);
            x = bias == null ? x : Subnormals.Flush(x + Subnormals.Flush(bias[j]));
            row[j] = _relu && x < 0 ? 0 : x;
        }
    }

    private void ApplyPlain(T* row, T* bias, int columns)
    {
        for (var j = 0; j < columns; j++)
        {
            if (typeof(T) == typeof(double))
            {
                var x = Subnormals.Flush((double)(object)row[j]);
                x = bias == null ? x : Subnormals.Flush(x + Subnormals.Flush((double)(object)bias[j]));
                row[j] = (T)(object)(_relu && x < 0 ? 0 : x);
            }
            else
            {
                throw new ArgumentException($"No epilogue for {typeof(T).Name}.");
            }
        }
    }
}
