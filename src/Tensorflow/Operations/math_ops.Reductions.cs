namespace Tensorflow;

/// <content>Functions along axes.</content>
public partial class math_ops
{
    /// <summary>The sum along the axes; of all without any.</summary>
    public static Tensor reduce_sum(Tensor input_tensor, Axis axis = null, bool keepdims = false, string name = null) => Binding.tf.reduce_sum(input_tensor, axis, keepdims: keepdims, name: name);

    /// <summary>The mean along the axes; of all without any.</summary>
    public static Tensor reduce_mean(Tensor input_tensor, Axis axis = null, bool keepdims = false, string name = null) => Binding.tf.reduce_mean(input_tensor, axis, keepdims: keepdims, name: name);

    /// <summary>The largest along the axes; of all without any.</summary>
    public static Tensor reduce_max(Tensor input_tensor, Axis axis = null, bool keepdims = false, string name = null) => Binding.tf.reduce_max(input_tensor, axis, keepdims: keepdims, name: name);

    /// <summary>The smallest along the axes; of all without any.</summary>
    public static Tensor reduce_min(Tensor input_tensor, Axis axis = null, bool keepdims = false, string name = null) => Binding.tf.reduce_min(input_tensor, axis, keepdims: keepdims, name: name);

    /// <summary>The product along the axes; of all without any.</summary>
    public static Tensor reduce_prod(Tensor input_tensor, Axis axis = null, bool keepdims = false, string name = null) => Binding.tf.reduce_prod(input_tensor, axis, keepdims: keepdims, name: name);

    /// <summary>Whether all are true along the axes; of all without any.</summary>
    public static Tensor reduce_all(Tensor input_tensor, Axis axis = null, bool keepdims = false, string name = null) => Binding.tf.reduce_all(input_tensor, axis, keepdims: keepdims, name: name);

    /// <summary>Whether one is true along the axes; of all without any.</summary>
    public static Tensor reduce_any(Tensor input_tensor, Axis axis = null, bool keepdims = false, string name = null) => Binding.tf.reduce_any(input_tensor, axis, keepdims: keepdims, name: name);

    /// <summary>The logarithm of the sum of the powers of e.</summary>
    public static Tensor reduce_logsumexp(Tensor input_tensor, Axis axis = null, bool keepdims = false, string name = null) => Binding.tf.reduce_logsumexp(input_tensor, axis, keepdims: keepdims, name: name);

    /// <summary>The variance along the axes.</summary>
    public static Tensor reduce_variance(Tensor input_tensor, Axis axis = null, bool keepdims = false, string name = null) => Binding.tf.reduce_variance(input_tensor, axis, keepdims: keepdims, name: name);

    /// <summary>The standard deviation along the axes.</summary>
    public static Tensor reduce_std(Tensor input_tensor, Axis axis = null, bool keepdims = false, string name = null) => Binding.tf.reduce_std(input_tensor, axis, keepdims: keepdims, name: name);

    /// <summary>The places of the largest.</summary>
    public static Tensor argmax(Tensor input, int dimension, TF_DataType output_type = TF_DataType.TF_INT64, string name = null) => Binding.tf.arg_max(input, dimension, output_type, name);

    /// <summary>Sums of all up to each place.</summary>
    public static Tensor cumsum(Tensor x, int axis = 0, bool exclusive = false, bool reverse = false, string name = null) => Binding.tf.cumsum(x, axis, exclusive, reverse, name);

    /// <summary>Sums of the rows of one segment each: <c>[num_segments, ...]</c>.</summary>
    public static Tensor unsorted_segment_sum(Tensor data, Tensor segment_ids, Tensor num_segments, string name = null) => gen_ops.Apply("UnsortedSegmentSum", name, [data, segment_ids, num_segments]).output;

    /// <summary>Sums of products along the axes.</summary>
    public static Tensor tensordot(Tensor x, Tensor y, NDArray axes, string name = null) => Binding.tf.linalg.tensordot(x, y, axes, name);
}
