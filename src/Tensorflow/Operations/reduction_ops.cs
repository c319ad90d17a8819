namespace Tensorflow;

/// <summary>Reductions that are several nodes (python/ops/math_ops.py).</summary>
internal static class reduction_ops
{
    /// <summary>ln of the sum of e^x; the largest element is taken out first, so that nothing overflows.</summary>
    public static Tensor reduce_logsumexp(Tensor input, Axis axis, bool keepdims, string name)
    {
        var tensor = ops.convert_to_tensor(input);
        using var scope = ops.OpenScope(name, "ReduceLogSumExp", tensor);
        var largest = math_ops.Reduce("Max", tensor, axis, true, null);
        var finite = tensorflow.Unary("IsFinite", largest, null);
        var shift = tensorflow.Unary("StopGradient", array_ops.where(finite, largest, array_ops.zeros_like(largest)), null);
        var exponentials = tensorflow.Unary("Exp", tensorflow.Binary("Sub", tensor, shift, null), null);
        var result = tensorflow.Unary("Log", math_ops.Reduce("Sum", exponentials, axis, keepdims, null), null);
        if (!keepdims)
        {
            shift = array_ops.reshape(shift, array_ops.shape(result));
        }

        return tensorflow.Binary("Add", result, shift, null);
    }

    /// <summary>The mean squared distance to the mean.</summary>
    public static Tensor reduce_variance(Tensor input, Axis axis, bool keepdims, string name)
    {
        using var scope = ops.OpenScope(name, "reduce_variance");
        var means = math_ops.Reduce("Mean", input, axis, true, null);
        var squares = tensorflow.Unary("Square", BinaryOperators.Apply("sub", input, means), null);
        return math_ops.Reduce("Mean", squares, axis, keepdims, null);
    }

    /// <summary>The square root of the variance.</summary>
    public static Tensor reduce_std(Tensor input, Axis axis, bool keepdims, string name)
    {
        using var scope = ops.OpenScope(name, "reduce_std");
        return tensorflow.Unary("Sqrt", reduce_variance(input, axis, keepdims, null), null);
    }

    /// <summary>How many elements are not zero.</summary>
    public static Tensor count_nonzero(Tensor input, Axis axis, bool keepdims, TF_DataType dtype, string name)
    {
        using var scope = ops.OpenScope(name, "count_nonzero", input);
        var tensor = ops.convert_to_tensor(input, name: "input_tensor");
        var zero = array_ops.zeros(new Shape(Array.Empty<int>()), tensor.dtype.as_base_dtype());
        var counted = math_ops.cast(tensorflow.Binary("NotEqual", tensor, zero, null), TF_DataType.TF_INT64, "ToInt64");
        return math_ops.cast(math_ops.Reduce("Sum", counted, axis, keepdims, null), dtype);
    }

    /// <summary>How often each integer from 0 occurs, or the sum of its weights.</summary>
    public static Tensor bincount(Tensor arr, Tensor weights, Tensor minlength, Tensor maxlength, TF_DataType dtype)
    {
        var values = ops.convert_to_tensor(arr, TF_DataType.TF_INT32, "arr");
        var hasValues = math_ops.Reduce("Prod", array_ops.shape(values), null, false, null) > 0;
        var size = math_ops.cast(hasValues, TF_DataType.TF_INT32) * (math_ops.Reduce("Max", values, null, false, null) + 1);
        if (minlength is not null)
        {
            size = tensorflow.Binary("Maximum", ops.convert_to_tensor(minlength, TF_DataType.TF_INT32, "minlength"), size, null);
        }

        if (maxlength is not null)
        {
            size = tensorflow.Binary("Minimum", ops.convert_to_tensor(maxlength, TF_DataType.TF_INT32, "maxlength"), size, null);
        }

        return weights is not null
            ? gen_ops.Apply("UnsortedSegmentSum", null, [ops.convert_to_tensor(weights, name: "weights"), values, size]).output
            : gen_ops.Apply("Bincount", null, [values, size, constant_op.constant(Array.Empty<float>(), dtype)]).output;
    }
}
