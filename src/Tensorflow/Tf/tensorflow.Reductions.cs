namespace Tensorflow;

/// <content>Reductions over axes, or over all.</content>
public partial class tensorflow
{
    /// <summary>The product over <paramref name="axis"/>, or over all axes.</summary>
    public Tensor reduce_prod(Tensor input_tensor, Axis axis = null, bool keepdims = false, string name = null) =>
        math_ops.Reduce("Prod", input_tensor, axis, keepdims, name);

    /// <summary>Whether all elements are true.</summary>
    public Tensor reduce_all(Tensor input_tensor, Axis axis = null, bool keepdims = false, string name = null) =>
        math_ops.Reduce("All", input_tensor, axis, keepdims, name);

    /// <summary>Whether an element is true.</summary>
    public Tensor reduce_any(Tensor input_tensor, Axis axis = null, bool keepdims = false, string name = null) =>
        math_ops.Reduce("Any", input_tensor, axis, keepdims, name);

    /// <summary>ln of the sum of e^x, without overflow.</summary>
    public Tensor reduce_logsumexp(Tensor input_tensor, Axis axis = null, bool keepdims = false, string name = null) =>
        reduction_ops.reduce_logsumexp(input_tensor, axis, keepdims, name);

    /// <summary>The mean squared distance to the mean.</summary>
    public Tensor reduce_variance(Tensor input_tensor, Axis axis = null, bool keepdims = false, string name = null) =>
        reduction_ops.reduce_variance(input_tensor, axis, keepdims, name);

    /// <summary>The square root of the variance.</summary>
    public Tensor reduce_std(Tensor input_tensor, Axis axis = null, bool keepdims = false, string name = null) =>
        reduction_ops.reduce_std(input_tensor, axis, keepdims, name);

    /// <summary>The largest element along <paramref name="axis"/>.</summary>
    public Tensor max<Tx, Ty>(Tx input, Ty axis, bool keep_dims = false, string name = null) => Along("Max", input, axis, keep_dims, name);

    /// <summary>The smallest element along <paramref name="axis"/>.</summary>
    public Tensor min<Tx, Ty>(Tx input, Ty axis, bool keep_dims = false, string name = null) => Along("Min", input, axis, keep_dims, name);

    /// <summary>The sum along <paramref name="axis"/>.</summary>
    public Tensor sum(Tensor input, int axis, bool keep_dims = false, string name = null) => Along("Sum", input, axis, keep_dims, name);

    /// <summary>The index of the smallest element along <paramref name="dimension"/>.</summary>
    public Tensor arg_min(Tensor input, int dimension, TF_DataType output_type = TF_DataType.TF_INT64, string name = null) =>
        gen_ops.Apply("ArgMin", name, [input, dimension], ("output_type", output_type)).output;

    private static Tensor Along(string type, object input, object axis, bool keepDims, string name) =>
        gen_ops.Apply(type, name, [input, axis], ("keep_dims", keepDims)).output;
}
