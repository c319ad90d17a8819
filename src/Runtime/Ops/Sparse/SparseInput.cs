namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>A sparse tensor among a node's inputs: int64 indices <c>[n, rank]</c>, values <c>[n]</c>, int64 shape <c>[rank]</c>.</summary>
internal sealed class SparseInput
{
    private readonly long[] _indices;

    /// <summary>Takes the parts.</summary>
    /// <exception cref="InvalidArgumentError">Their ranks or sizes do not go together, or a dimension is negative.</exception>
    public SparseInput(Tensor indices, Tensor values, Tensor shape)
    {
        Check(indices.Shape.Rank == 2, $"Input indices should be a matrix but received shape {indices.Shape}");
        Check(values.Shape.Rank == 1, $"Input values should be a vector but received shape {values.Shape}");
        Check(shape.Shape.Rank == 1, $"Input shape should be a vector but received shape {shape.Shape}");
        Check(values.Count == indices.Shape[0], $"Number of values must match first dimension of indices. Got {values.Count} values, indices shape: {indices.Shape}");
        Check(shape.Count == indices.Shape[1], $"Number of dimensions must match second dimension of indices. Got {shape.Count} dimensions, indices shape: {indices.Shape}");
        _indices = Integers.Read(indices);
        Values = values;
        Dims = RuntimeShape.Of(shape).ToArray();
    }

    /// <summary>The elements.</summary>
    public Tensor Values { get; }

    /// <summary>The shape of all.</summary>
    public long[] Dims { get; }

    /// <summary>Number of dimensions.</summary>
    public int Rank => Dims.Length;

    /// <summary>Number of elements that are given.</summary>
    public int Count => (int)Values.Count;

    /// <summary>Where element <paramref name="i"/> is.</summary>
    public ReadOnlySpan<long> At(int i) => _indices.AsSpan(i * Rank, Rank);

    /// <summary>Refuses an index outside the shape.</summary>
    public void CheckBounds()
    {
        for (var i = 0; i < Count; i++)
        {
            for (var d = 0; d < Rank; d++)
            {
                if (At(i)[d] < 0 || At(i)[d] >= Dims[d])
                {
                    throw Wrong(i, $"is out of bounds: need 0 <= index < [{string.Join(',', Dims)}]");
                }
            }
        }
    }

    /// <summary>Refuses indices that are not sorted, row-major, or that are repeated.</summary>
    public void CheckOrder()
    {
        for (var i = 1; i < Count; i++)
        {
            var order = At(i - 1).SequenceCompareTo(At(i));
            if (order >= 0)
            {
                throw Wrong(i, order == 0
                    ? "is repeated"
                    : "is out of order. Many sparse ops require sorted indices.\n    Use `tf.sparse.reorder` to create a correctly ordered copy.\n\n");
            }
        }
    }

    /// <summary>The elements' numbers in the order of their indices along <paramref name="axes"/>, the first counting most; equal ones stay in order.</summary>
    public int[] Sorted(int[] axes) => [.. Enumerable.Range(0, Count).Order(Comparer<int>.Create((a, b) => Compare(a, b, axes)))];

    /// <summary>Runs of elements that have the same indices along the first <paramref name="shared"/> of <paramref name="axes"/>, all sorted along these.</summary>
    public List<int[]> Groups(int[] axes, int shared)
    {
        var (groups, group) = (new List<int[]>(), new List<int>());
        foreach (var i in Sorted(axes))
        {
            if (group.Count > 0 && Compare(group[0], i, axes.AsSpan(0, shared)) != 0)
            {
                groups.Add([.. group]);
                group.Clear();
            }

            group.Add(i);
        }

        if (group.Count > 0)
        {
            groups.Add([.. group]);
        }

        return groups;
    }

    private static void Check(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidArgumentError(otherwise);
        }
    }

    private int Compare(int a, int b, ReadOnlySpan<int> axes)
    {
        foreach (var axis in axes)
        {
            var order = At(a)[axis].CompareTo(At(b)[axis]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private InvalidArgumentError Wrong(int i, string what) => new($"indices[{i}] = [{string.Join(',', At(i).ToArray())}] {what}");
}
