namespace Tensorflow;

/// <content>Names under which TensorFlow.NET has functions of tf here, too.</content>
public static partial class functional_ops
{
    /// <inheritdoc cref="tensorflow.scan"/>
    public static Tensor scan(Func<Tensor, Tensor, Tensor> fn, Tensor elems, Tensor initializer = null, int parallel_iterations = 10, bool back_prop = true, bool swap_memory = false, bool infer_shape = true, bool reverse = false, string name = null) =>
        Binding.tf.scan(fn, elems, initializer, parallel_iterations, back_prop, swap_memory, infer_shape, reverse, name);

    /// <inheritdoc cref="tensorflow.map_fn"/>
    public static Tensor map_fn(Func<Tensor, Tensor> fn, Tensor elems, TF_DataType dtype = TF_DataType.DtInvalid, int parallel_iterations = -1, bool back_prop = true, bool swap_memory = false, bool infer_shape = true, string name = null) =>
        Binding.tf.map_fn(fn, elems, dtype, parallel_iterations, back_prop, swap_memory, infer_shape, name);
}
