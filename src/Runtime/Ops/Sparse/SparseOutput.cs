using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>The elements of a sparse result, one after another, before their number is known.</summary>
internal sealed class SparseOutput(int rank)
{
    private readonly List<long> _indices = [];
    private readonly List<(Tensor Source, int Index)> _values = [];

    /// <summary>Adds an element.</summary>
    /// <param name="at">Its index.</param>
    /// <param name="source">A tensor that holds its value.</param>
    /// <param name="index">Where in <paramref name="source"/>.</param>
    public void Add(ReadOnlySpan<long> at, Tensor source, int index)
    {
        _indices.AddRange(at);
        _values.Add((source, index));
    }

    /// <summary>Makes the outputs: indices, values.</summary>
    public void Write(KernelContext c, int indices, int values)
    {
        _indices.CopyTo(c.Allocate(indices, new Shape(_values.Count, rank)).Span<long>());
        var output = c.Allocate(values, new Shape(_values.Count));
        for (var i = 0; i < _values.Count; i++)
        {
            Elements.Copy(_values[i].Source, _values[i].Index, output, i, 1);
        }
    }

    /// <summary>Makes the outputs: indices, values, shape.</summary>
    public void Write(KernelContext c, int indices, int values, int shape, long[] dims)
    {
        Write(c, indices, values);
        dims.CopyTo(c.Allocate(shape, new Shape(rank)).Span<long>());
    }
}
