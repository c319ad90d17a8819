using Reproductions.Runtime.Ops.Arrays;

namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>Sets in the rows (the last dimension) of a tensor.</summary>
/// <param name="dims">The tensor's shape.</param>
internal sealed class SetRows(long[] dims)
{
    /// <summary>The tensor's shape.</summary>
    public long[] Dims => dims;

    /// <summary>All dimensions but the last.</summary>
    public long[] Rows => dims[..^1];

    /// <summary>The elements of each row that has any, by the row's number, repeated ones included.</summary>
    public Dictionary<long, List<SetElement>> Sets { get; } = [];

    /// <summary>The rows of a dense tensor.</summary>
    public static SetRows Of(Tensor tensor)
    {
        if (tensor.Shape.Rank < 2)
        {
            throw new InvalidArgumentError($"Input rank must be at least 2 but is {tensor.Shape.Rank}");
        }

        var rows = new SetRows(tensor.Shape.ToArray());
        for (var i = 0; i < tensor.Count; i++)
        {
            rows.Add(i / rows.Dims[^1], tensor, i);
        }

        return rows;
    }

    /// <summary>The rows of a sparse tensor.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="validates">Whether indices must be sorted and inside the shape.</param>
    public static SetRows Of(SparseInput tensor, bool validates)
    {
        if (tensor.Rank < 2)
        {
            throw new InvalidArgumentError($"Input rank must be at least 2 but is {tensor.Rank}");
        }

        tensor.CheckBounds();
        if (validates)
        {
            tensor.CheckOrder();
        }

        var rows = new SetRows(tensor.Dims);
        var strides = Kernels.Movement.Strides.Of(rows.Rows);
        for (var i = 0; i < tensor.Count; i++)
        {
            long row = 0;
            for (var d = 0; d < strides.Length; d++)
            {
                row += tensor.At(i)[d] * strides[d];
            }

            rows.Add(row, tensor.Values, i);
        }

        return rows;
    }

    /// <summary>The elements of a row.</summary>
    public List<SetElement> Set(long row) => Sets.GetValueOrDefault(row) ?? [];

    private void Add(long row, Tensor source, int index)
    {
        if (!Sets.TryGetValue(row, out var set))
        {
            Sets[row] = set = [];
        }

        set.Add(new(Uniques.Key(source, index), source, index));
    }
}
