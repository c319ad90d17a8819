namespace Tensorflow;

/// <summary>Assertions about tensors (python/ops/check_ops.py): what is known while the graph is built is checked then.</summary>
internal static class check_ops
{
    /// <summary>An error when it runs and an element of x is below its one of y.</summary>
    public static Operation assert_greater_equal(Tensor x, Tensor y, string message) => Compare("assert_greater_equal", "GreaterEqual", ">=", x, y, message);

    /// <summary>An error when it runs and an element of x is above its one of y.</summary>
    public static Operation assert_less_equal(Tensor x, Tensor y, string message) => Compare("assert_less_equal", "LessEqual", "<=", x, y, message);

    /// <summary>An error when it runs and x and y differ.</summary>
    public static Operation assert_equal(Tensor x, Tensor y)
    {
        using var scope = ops.OpenScope(null, "assert_equal", x, y);
        var holds = math_ops.Reduce("All", tensorflow.Binary("Equal", x, y, null), null, false, null);
        return control_flow_ops.Assert(holds, ["", "Condition x == y did not hold element-wise:", $"x ({x.name}) = ", x, $"y ({y.name}) = ", y]);
    }

    /// <summary>Checks the element type.</summary>
    /// <exception cref="TypeError">It is another one.</exception>
    public static Operation assert_type(Tensor tensor, TF_DataType type)
    {
        using var scope = ops.OpenScope(null, "assert_type", tensor);
        return tensor.dtype.as_base_dtype() == type
            ? gen_ops.Apply("NoOp", "statically_determined_correct_type", [])
            : throw new TypeError($"  {tensor.name} must be of type {type.as_numpy_name()}");
    }

    /// <summary>Checks that the rank is 0 or that of <paramref name="values"/>.</summary>
    /// <exception cref="ValueError">The ranks are known, and it is neither.</exception>
    public static Operation assert_scalar_or_rank_of(Tensor x, Tensor values)
    {
        var rank = array_ops.rank(values);
        using var scope = ops.OpenScope(null, "assert_rank_in", x, rank);
        var none = ops.convert_to_tensor(0, name: "rank");
        assert_type(none, TF_DataType.TF_INT32);
        assert_type(rank, TF_DataType.TF_INT32);
        if (values.rank >= 0 && x.rank >= 0)
        {
            return x.rank == 0 || x.rank == values.rank
                ? gen_ops.Apply("NoOp", "static_checks_determined_all_ok", [])
                : throw new ValueError($".  Tensor {x.name} must have rank in (0, {values.rank}).  Received rank {x.rank}, shape {x.StaticShape.ToPythonString()}");
        }

        var own = array_ops.rank(x);
        var fits = tensorflow.Binary("LogicalOr", tensorflow.Binary("Equal", none, own, null), tensorflow.Binary("Equal", rank, own, null), null);
        return control_flow_ops.Assert(fits, ["", $"Tensor {x.name} must have rank in", none, rank, "Received shape: ", array_ops.shape(x)]);
    }

    private static Operation Compare(string scopeName, string type, string sign, Tensor x, Tensor y, string message)
    {
        using var scope = ops.OpenScope(null, scopeName, x, y);
        var holds = math_ops.Reduce("All", gen_ops.Apply(type, null, [x, y]).output, null, false, null);
        return control_flow_ops.Assert(holds, [message, $"Condition x {sign} y did not hold element-wise:x ({x.name}) = ", x, $"y ({y.name}) = ", y]);
    }
}
