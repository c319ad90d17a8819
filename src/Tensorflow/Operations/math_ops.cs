namespace Tensorflow;

/// <summary>Mathematics (python/ops/math_ops.py).</summary>
public partial class math_ops
{
    /// <summary>The tensor as another element type; itself when it is of that type.</summary>
    public static Tensor cast(Tensor x, TF_DataType dtype = TF_DataType.DtInvalid, string name = null)
    {
        var target = dtype.as_base_dtype();
        if (x.Host is null && x.dtype.as_base_dtype() == target)
        {
            return x;
        }

        using var scope = ops.OpenScope(name, "Cast", x);
        var tensor = ops.convert_to_tensor(x, name: "x");
        return tensor.dtype.as_base_dtype() == target
            ? tensor
            : gen_ops.Apply("Cast", scope.Name, [tensor], ("DstT", target)).output;
    }

    /// <summary>Product of matrices: <c>[m, k] x [k, n]</c>; of more dimensions, a batch of them.</summary>
    public static Tensor matmul(Tensor a, Tensor b, bool transpose_a = false, bool transpose_b = false, string name = null) =>
        linalg.matmul(a, b, transpose_a, transpose_b, name);

    /// <summary>A reduction: Sum, Mean, Prod, Max, Min, Any or All.</summary>
    /// <param name="type">The op type.</param>
    /// <param name="input">The tensor.</param>
    /// <param name="axis">The axes; null for all.</param>
    /// <param name="keepDims">Whether a reduced dimension stays with size 1.</param>
    /// <param name="name">The wanted name.</param>
    internal static Tensor Reduce(string type, object input, object axis, bool keepDims, string name)
    {
        var tensor = ops.convert_to_tensor(input, name: "input");
        var axes = axis is Axis given ? given.ToValue() : axis;
        var result = gen_ops.Apply(type, name, [tensor, axes ?? AllAxes(tensor)], ("keep_dims", keepDims)).output;
        if (axes is null && !keepDims && !result.StaticShape.IsFullyDefined)
        {
            // Python knows that all of any rank is one number.
            result.MergeShape(HostShape.Scalar);
        }

        return result;
    }

    /// <summary>Numbers from <paramref name="start"/>, or 0, up to <paramref name="limit"/>; the widest type of the three.</summary>
    public static Tensor range(object start, object limit = null, object delta = null, TF_DataType dtype = TF_DataType.DtInvalid, string name = "range")
    {
        (start, limit) = limit is null ? (0, start) : (start, limit);
        delta ??= 1;
        using var scope = ops.OpenScope(name, "Range", start, limit, delta);
        var first = ops.convert_to_tensor(start, dtype, "start");
        var end = ops.convert_to_tensor(limit, dtype, "limit");
        var step = ops.convert_to_tensor(delta, dtype, "delta");
        if (dtype == TF_DataType.DtInvalid)
        {
            DType[] order = [DType.Int32, DType.Int64, DType.Float32, DType.Float64];
            var widest = (TF_DataType)new[] { first, end, step }.Select(t => t.BaseType).MaxBy(t => Array.IndexOf(order, t));
            (first, end, step) = (cast(first, widest), cast(end, widest), cast(step, widest));
        }

        return gen_ops.Apply("Range", scope.Name, [first, end, step]).output;
    }

    private static object AllAxes(Tensor input)
    {
        var rank = input.StaticShape.Rank;
        if (rank >= 0)
        {
            // Python makes this constant before it enters the reduction's scope.
            return constant_op.constant(Enumerable.Range(0, rank).ToArray());
        }

        var size = array_ops.rank(input);
        return RangeTo(size);
    }

    internal static Tensor RangeTo(Tensor limit)
    {
        using var scope = ops.OpenScope("range", null, limit);
        var start = ops.convert_to_tensor(0, TF_DataType.TF_INT32, "start");
        var delta = ops.convert_to_tensor(1, TF_DataType.TF_INT32, "delta");
        return gen_ops.Apply("Range", scope.Name, [start, limit, delta]).output;
    }
}
