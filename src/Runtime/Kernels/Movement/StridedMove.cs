namespace Reproductions.Runtime.Kernels.Movement;

/// <summary>
/// Reads a source by strides into a row-major target of shape <paramref name="dims"/>: transposes, slices, reversals,
/// broadcasts and tiles are all of this form.
/// </summary>
/// <param name="dims">The target's dimensions, in elements.</param>
/// <param name="strides">For each target dimension the step in the source, in elements; negative or zero allowed.</param>
/// <param name="offset">The source index of the target's first element.</param>
public readonly struct StridedMove(long[] dims, long[] strides, long offset) : IElementMove
{
    /// <summary>Edge of the square tiles in which a transposing copy goes, in elements.</summary>
    private const int TileEdge = 16;

    /// <inheritdoc/>
    public void Run<T>(ReadOnlySpan<T> source, Span<T> target)
    {
        if (target.Length == 0)
        {
            return;
        }

        var (d, s) = Merge();
        var rank = d.Length;
        if (rank == 0)
        {
            target[0] = source[(int)offset];
            return;
        }

        // The two innermost dimensions are one tile of work; an odometer walks the others.
        var inner = (int)d[rank - 1];
        var innerStep = (int)s[rank - 1];
        var rows = rank > 1 ? (int)d[rank - 2] : 1;
        var rowStep = rank > 1 ? (int)s[rank - 2] : 0;
        var counters = new long[Math.Max(0, rank - 2)];
        var position = offset;
        for (var written = 0; written < target.Length; written += inner * rows)
        {
            Tile(source, (int)position, target.Slice(written, inner * rows), rows, inner, rowStep, innerStep);
            for (var axis = counters.Length - 1; axis >= 0; axis--)
            {
                position += s[axis];
                if (++counters[axis] < d[axis])
                {
                    break;
                }

                position -= s[axis] * d[axis];
                counters[axis] = 0;
            }
        }
    }

    private static void Tile<T>(ReadOnlySpan<T> source, int start, Span<T> target, int rows, int inner, int rowStep, int innerStep)
    {
        if (innerStep == 1)
        {
            for (var row = 0; row < rows; row++)
            {
                source.Slice(start + (row * rowStep), inner).CopyTo(target[(row * inner)..]);
            }
        }
        else if (innerStep == 0)
        {
            for (var row = 0; row < rows; row++)
            {
                target.Slice(row * inner, inner).Fill(source[start + (row * rowStep)]);
            }
        }
        else if (rowStep == 1 && rows > 1)
        {
            for (var row = 0; row < rows; row += TileEdge)
            {
                var lastRow = Math.Min(rows, row + TileEdge);
                for (var column = 0; column < inner; column++)
                {
                    var from = start + (column * innerStep);
                    for (var r = row; r < lastRow; r++)
                    {
                        target[(r * inner) + column] = source[from + r];
                    }
                }
            }
        }
        else
        {
            for (var row = 0; row < rows; row++)
            {
                var from = start + (row * rowStep);
                var line = target.Slice(row * inner, inner);
                for (var column = 0; column < line.Length; column++, from += innerStep)
                {
                    line[column] = source[from];
                }
            }
        }
    }

    /// <summary>Drops dimensions of one element and joins neighbours that lie one after the other in the source.</summary>
    private (long[] Dims, long[] Strides) Merge()
    {
        var d = new List<long>(dims.Length);
        var s = new List<long>(dims.Length);
        for (var i = 0; i < dims.Length; i++)
        {
            if (dims[i] == 1)
            {
                continue;
            }

            if (d.Count > 0 && s[^1] == strides[i] * dims[i])
            {
                d[^1] *= dims[i];
                s[^1] = strides[i];
                continue;
            }

            d.Add(dims[i]);
            s.Add(strides[i]);
        }

        return ([.. d], [.. s]);
    }
}
