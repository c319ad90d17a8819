namespace Tensorflow;

/// <content>Sparse tensors.</content>
public partial class tensorflow
{
    /// <summary>A sparse tensor of constants.</summary>
    public SparseTensor SparseTensor(long[,] indices, Array values, long[] dense_shape) => new(indices, values, dense_shape);

    /// <summary>All elements of a sparse tensor; <paramref name="default_value"/> (0) where none is given.</summary>
    public Tensor sparse_tensor_to_dense(SparseTensor sp_input, Array default_value = null, bool validate_indices = true, string name = null) =>
        gen_ops.Apply("SparseToDense", name, [sp_input.indices, sp_input.dense_shape, sp_input.values, (object)default_value ?? array_ops.Number(0, sp_input.dtype)], ("validate_indices", validate_indices)).output;

    /// <summary>A dense tensor: <paramref name="sparse_values"/> at <paramref name="sparse_indices"/>, <paramref name="default_value"/> elsewhere.</summary>
    public Tensor sparse_to_dense<T>(Tensor sparse_indices, Shape output_shape, T sparse_values, T default_value = default, bool validate_indices = true, string name = null) =>
        gen_ops.Apply("SparseToDense", name, [sparse_indices, output_shape.as_int_list(), sparse_values, default_value], ("validate_indices", validate_indices)).output;

    /// <summary>Product of a sparse matrix and a dense one.</summary>
    public Tensor sparse_tensor_dense_matmul(SparseTensor sp_a, Tensor b, bool adjoint_a = false, bool adjoint_b = false, string name = null)
    {
        using var scope = ops.OpenScope(name, "SparseTensorDenseMatMul", sp_a.indices, sp_a.values, b);
        return gen_ops.Apply("SparseTensorDenseMatMul", scope.Name, [sp_a.indices, sp_a.values, sp_a.dense_shape, b], ("adjoint_a", adjoint_a), ("adjoint_b", adjoint_b)).output;
    }
}
