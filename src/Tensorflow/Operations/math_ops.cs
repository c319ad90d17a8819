namespace Tensorflow;

/// <summary>Mathematics (python/ops/math_ops.py).</summary>
public class math_ops
{
    /// <summary>The tensor as another element type; itself when it is of that type.</summary>
    public static Tensor cast(Tensor x, TF_DataType dtype = TF_DataType.DtInvalid, string name = null)
    {
        var target = dtype.as_base_dtype();
        if (x is not NDArray && x.dtype.as_base_dtype() == target)
        {
            return x;
        }

        using var scope = ops.OpenScope(name, "Cast", x);
        var tensor = ops.convert_to_tensor(x, name: "x");
        return tensor.dtype.as_base_dtype() == target
            ? tensor
            : gen_ops.Apply("Cast", scope.Name, [tensor], ("DstT", target)).output;
    }

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
        return result;
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
