namespace Tensorflow;

/// <summary>A tensor by its elements that are given: where, what, and the shape of all.</summary>
public class SparseTensor
{
    /// <summary>Makes constants of the parts.</summary>
    public SparseTensor(long[,] indices_, Array values_, long[] dense_shape_)
    {
        using var scope = ops.OpenScope(null, "SparseTensor");
        indices = ops.convert_to_tensor(indices_, TF_DataType.TF_INT64, "indices");
        values = ops.convert_to_tensor(values_, name: "values");
        dense_shape = ops.convert_to_tensor(dense_shape_, TF_DataType.TF_INT64, "shape");
    }

    /// <summary>Takes the parts: int64 <c>[n, rank]</c>, <c>[n]</c>, int64 <c>[rank]</c>.</summary>
    public SparseTensor(Tensor indices_, Tensor values_, Tensor dense_shape_)
    {
        using var scope = ops.OpenScope(null, "SparseTensor", indices_, values_, dense_shape_);
        indices = ops.convert_to_tensor(indices_, TF_DataType.TF_INT64, "indices");
        values = ops.convert_to_tensor(values_, name: "values");
        dense_shape = ops.convert_to_tensor(dense_shape_, TF_DataType.TF_INT64, "shape");
    }

    /// <summary>Where the elements are: int64 <c>[n, rank]</c>.</summary>
    public Tensor indices { get; }

    /// <summary>The elements: <c>[n]</c>.</summary>
    public Tensor values { get; }

    /// <summary>The shape of all: int64 <c>[rank]</c>.</summary>
    public Tensor dense_shape { get; }

    /// <summary>The element type.</summary>
    public TF_DataType dtype => values.dtype;

    /// <summary>The shape, as far as it is known.</summary>
    public Shape shape => new(ops.ConstantShape(dense_shape));
}
