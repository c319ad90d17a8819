namespace Reproductions.Runtime.Kernels.Movement;

/// <summary>Reads the element at the sum of one offset a dimension: mirrored padding, rolls, reversals.</summary>
/// <param name="offsets">For each target dimension and index the offset in the source, in elements.</param>
public readonly struct MappedMove(long[][] offsets) : IElementMove
{
    /// <inheritdoc/>
    public void Run<T>(ReadOnlySpan<T> source, Span<T> target)
    {
        if (target.Length == 0)
        {
            return;
        }

        var rank = offsets.Length;
        if (rank == 0)
        {
            target[0] = source[0];
            return;
        }

        var inner = offsets[rank - 1];
        var counters = new int[rank - 1];
        for (var written = 0; written < target.Length; written += inner.Length)
        {
            long start = 0;
            for (var axis = 0; axis < counters.Length; axis++)
            {
                start += offsets[axis][counters[axis]];
            }

            var row = target.Slice(written, inner.Length);
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = source[(int)(start + inner[i])];
            }

            for (var axis = counters.Length - 1; axis >= 0 && ++counters[axis] == offsets[axis].Length; axis--)
            {
                counters[axis] = 0;
            }
        }
    }
}
