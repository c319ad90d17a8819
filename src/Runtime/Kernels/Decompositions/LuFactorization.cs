using System.Numerics;

namespace Reproductions.Runtime.Kernels.Decompositions;

/// <summary>P A = L U with the largest element of each column as its pivot.</summary>
/// <typeparam name="T"><see cref="double"/> or <see cref="Complex"/>.</typeparam>
public sealed class LuFactorization<T>
    where T : unmanaged, INumberBase<T>
{
    private readonly T[] _factors;
    private readonly int _size;

    /// <summary>Factorizes a row-major <c>[size, size]</c> matrix, which is not changed.</summary>
    public LuFactorization(ReadOnlySpan<T> matrix, int size)
    {
        _factors = matrix.ToArray();
        _size = size;
        Rows = [.. Enumerable.Range(0, size)];
        for (var k = 0; k < size; k++)
        {
            Exchange(k, Pivot(k));
            if (!T.IsZero(this[k, k]))
            {
                Eliminate(k);
            }
            else
            {
                IsSingular = true;
            }
        }
    }

    /// <summary>The row of the matrix that stands in each row of the product.</summary>
    public int[] Rows { get; }

    /// <summary>True when a pivot is exactly zero.</summary>
    public bool IsSingular { get; }

    /// <summary>True when an odd number of rows was exchanged.</summary>
    public bool IsOdd { get; private set; }

    /// <summary>Both factors in one matrix: U on and above the diagonal, L, whose diagonal is ones, below it.</summary>
    public ReadOnlySpan<T> Factors => _factors;

    /// <summary>Element of <see cref="Factors"/>.</summary>
    public T this[int row, int column] => _factors[(row * _size) + column];

    /// <summary>Solves A x = b for the columns of a row-major <c>[size, columns]</c> matrix.</summary>
    public T[] Solve(ReadOnlySpan<T> right, int columns)
    {
        var x = new T[right.Length];
        for (var i = 0; i < _size; i++)
        {
            right.Slice(Rows[i] * columns, columns).CopyTo(x.AsSpan(i * columns));
        }

        for (var i = 0; i < _size; i++)
        {
            for (var k = 0; k < i; k++)
            {
                Subtract(x, i, k, columns);
            }
        }

        for (var i = _size - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < _size; k++)
            {
                Subtract(x, i, k, columns);
            }

            for (var j = 0; j < columns; j++)
            {
                x[(i * columns) + j] /= this[i, i];
            }
        }

        return x;
    }

    private int Pivot(int column)
    {
        var best = column;
        for (var i = column + 1; i < _size; i++)
        {
            if (Field.Size(this[i, column]) > Field.Size(this[best, column]))
            {
                best = i;
            }
        }

        return best;
    }

    private void Exchange(int first, int second)
    {
        if (first == second)
        {
            return;
        }

        IsOdd = !IsOdd;
        (Rows[first], Rows[second]) = (Rows[second], Rows[first]);
        for (var j = 0; j < _size; j++)
        {
            (_factors[(first * _size) + j], _factors[(second * _size) + j]) = (_factors[(second * _size) + j], _factors[(first * _size) + j]);
        }
    }

    private void Eliminate(int k)
    {
        for (var i = k + 1; i < _size; i++)
        {
            var factor = this[i, k] / this[k, k];
            _factors[(i * _size) + k] = factor;
            for (var j = k + 1; j < _size; j++)
            {
                _factors[(i * _size) + j] -= factor * this[k, j];
            }
        }
    }

    private void Subtract(T[] x, int row, int other, int columns)
    {
        var factor = this[row, other];
        for (var j = 0; j < columns; j++)
        {
            x[(row * columns) + j] -= factor * x[(other * columns) + j];
        }
    }
}
