namespace Tensorflow;

/// <summary>Rows of a larger tensor: <see cref="values"/>[i] belongs to row <see cref="indices"/>[i].</summary>
public class IndexedSlices(Tensor values, Tensor indices, Tensor dense_shape = null)
{
    /// <summary>The rows, <c>[n, ...]</c>.</summary>
    public Tensor values { get; } = values;

    /// <summary>Their indices, <c>[n]</c>.</summary>
    public Tensor indices { get; } = indices;

    /// <summary>The shape of the larger tensor; null when not known.</summary>
    public Tensor dense_shape { get; } = dense_shape;

    /// <summary>The operation that makes the rows.</summary>
    public Operation op => values.op;

    /// <summary>The element type.</summary>
    public TF_DataType dtype => values.dtype;

    /// <summary>The name of the rows' tensor.</summary>
    public string name => values.name;

    /// <summary>The graph.</summary>
    public Graph graph => values.graph;

    internal Tensor ToTensor(string name)
    {
        if (dense_shape is null)
        {
            throw new ValueError($"Tensor conversion requested for IndexedSlices without dense_shape: {values.name}");
        }

        using var scope = ops.OpenScope(name ?? "IndexedSlices", null, values, indices, dense_shape);
        var rows = array_ops.strided_slice(dense_shape, [Slice.Index(0)]);
        return gen_ops.Apply("UnsortedSegmentSum", scope.Name, [values, indices, rows]).output;
    }
}
