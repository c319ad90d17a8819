namespace Reproductions.Runtime.Kernels.Movement;

/// <summary>Writes a row-major source of shape <paramref name="dims"/> into a target by strides; the rest of the target stays.</summary>
/// <param name="dims">The source's dimensions, in elements.</param>
/// <param name="strides">For each source dimension the step in the target, in elements.</param>
/// <param name="offset">The target index of the source's first element.</param>
public readonly struct StridedPlace(long[] dims, long[] strides, long offset) : IElementMove
{
    /// <inheritdoc/>
    public void Run<T>(ReadOnlySpan<T> source, Span<T> target)
    {
        if (source.Length == 0)
        {
            return;
        }

        var rank = dims.Length;
        var inner = rank == 0 ? 1 : (int)dims[rank - 1];
        var step = rank == 0 ? 1 : (int)strides[rank - 1];
        var counters = new long[Math.Max(0, rank - 1)];
        var position = offset;
        for (var read = 0; read < source.Length; read += inner)
        {
            var row = source.Slice(read, inner);
            if (step == 1)
            {
                row.CopyTo(target[(int)position..]);
            }
            else
            {
                var at = (int)position;
                foreach (var value in row)
                {
                    target[at] = value;
                    at += step;
                }
            }

            for (var axis = counters.Length - 1; axis >= 0; axis--)
            {
                position += strides[axis];
                if (++counters[axis] < dims[axis])
                {
                    break;
                }

                position -= strides[axis] * dims[axis];
                counters[axis] = 0;
            }
        }
    }
}
