namespace Tensorflow;

/// <summary>Clipping (python/ops/clip_ops.py).</summary>
internal static class clip_ops
{
    /// <summary>Values below <paramref name="min"/> become it, and those above <paramref name="max"/>.</summary>
    public static Tensor clip_by_value(object t, object min, object max, string name = null)
    {
        using var scope = ops.OpenScope(name, "clip_by_value", t, min, max);
        var values = Values(t, "t");
        var lower = gen_ops.Apply("Minimum", null, [values, max]).output;
        CheckUnbroadcast(values, lower);
        var clipped = gen_ops.Apply("Maximum", scope.Name, [lower, min]).output;
        CheckUnbroadcast(values, clipped);
        return clipped;
    }

    /// <summary>The tensor shrunk so that its L2 norm over <paramref name="axes"/> (all by default) is at most <paramref name="clipNorm"/>.</summary>
    public static Tensor clip_by_norm(object t, object clipNorm, Axis axes = null, string name = null)
    {
        using var scope = ops.OpenScope(name, "clip_by_norm", t, clipNorm);
        var values = Values(t, "t");
        var sum = math_ops.Reduce("Sum", values * values, axes, keepDims: true, null);

        // Where the norm is 0 the root's gradient is infinite: it is taken of 1 there.
        var positive = sum > 0.0f;
        var safe = gen_ops.Apply("Select", null, [positive, sum, array_ops.ones_like(sum)]).output;
        var norm = gen_ops.Apply("Select", null, [positive, gen_ops.Apply("Sqrt", null, [safe]).output, sum]).output;
        var scaled = BinaryOperators.Apply("mul", values, clipNorm);
        CheckUnbroadcast(values, scaled);
        return gen_ops.Apply("Identity", scope.Name, [scaled / gen_ops.Apply("Maximum", null, [norm, clipNorm]).output]).output;
    }

    /// <summary>The L2 norm of all values of all tensors together; entries without a tensor count nothing.</summary>
    public static Tensor global_norm(IReadOnlyList<object> list, string name = null)
    {
        using var scope = ops.OpenScope(name, "global_norm", [.. list.Where(t => t is not null)]);
        var halves = new List<Tensor>();
        foreach (var values in AllValues(list).Where(v => v is not null))
        {
            using var location = scope.Graph.ColocateWith(values.op);
            halves.Add(gen_ops.Apply("L2Loss", null, [values]).output);
        }

        var half = math_ops.Reduce("Sum", ops.convert_to_tensor(halves, name: "stack"), null, keepDims: false, null);
        var two = constant_op.constant(2.0f, half.dtype);
        return gen_ops.Apply("Sqrt", "global_norm", [half * two]).output;
    }

    /// <summary>All tensors shrunk by one factor, so that their norm together is at most <paramref name="clipNorm"/>; and the norm before.</summary>
    /// <exception cref="InvalidArgumentError">At run time, where the norm is infinite or NaN.</exception>
    public static (object[] Clipped, Tensor Norm) clip_by_global_norm(IReadOnlyList<object> list, object clipNorm, Tensor useNorm = null, string name = null)
    {
        var norm = useNorm ?? global_norm(list, name);
        var finite = VerifyFinite(norm, "Found Inf or NaN global norm.");
        using var scope = ops.OpenScope(name, "clip_by_global_norm", [.. list.Where(t => t is not null), clipNorm]);
        var first = BinaryOperators.Apply("truediv", 1.0f, finite);
        var second = BinaryOperators.Apply("truediv", constant_op.constant(1.0f, finite.dtype), clipNorm);
        var scale = BinaryOperators.Apply("mul", clipNorm, gen_ops.Apply("Minimum", null, [first, second]).output);
        var values = AllValues(list);
        var clipped = new object[values.Count];
        for (var i = 0; i < clipped.Length; i++)
        {
            if (values[i] is null)
            {
                continue;
            }

            using var location = scope.Graph.ColocateWith(values[i].op);
            var shrunk = gen_ops.Apply("Identity", $"{scope.Name}_{i}", [values[i] * scale]).output;
            clipped[i] = list[i] is IndexedSlices slices ? new IndexedSlices(shrunk, slices.indices, slices.dense_shape) : shrunk;
        }

        return (clipped, norm);
    }

    /// <summary>The tensor shrunk so that its L2 norm divided by its number of elements is at most <paramref name="clipNorm"/>.</summary>
    public static Tensor clip_by_average_norm(object t, object clipNorm, string name = null)
    {
        using var scope = ops.OpenScope(name, "clip_by_average_norm", t, clipNorm);
        var values = Values(t, "t");
        var count = math_ops.cast(array_ops.size(values), values.dtype);
        var squares = values * values;
        var sum = math_ops.Reduce("Sum", squares, math_ops.RangeTo(array_ops.rank(values)), keepDims: false, null);
        var inverse = gen_ops.Apply("Rsqrt", null, [sum]).output;
        var clipped = BinaryOperators.Apply("mul", values, clipNorm);
        var ratio = inverse * count;
        var share = BinaryOperators.Apply("truediv", constant_op.constant(1.0f, values.dtype), clipNorm);
        var scaled = clipped * gen_ops.Apply("Minimum", null, [ratio, share]).output;
        return gen_ops.Apply("Identity", scope.Name, [scaled]).output;
    }

    private static Tensor VerifyFinite(Tensor tensor, string message)
    {
        using var scope = ops.OpenScope(null, "VerifyFinite", tensor);
        using var location = scope.Graph.ColocateWith(tensor.op);
        var check = gen_ops.Apply("CheckNumerics", null, [tensor], ("message", message)).op;
        return control_flow_ops.with_dependencies([check], tensor);
    }

    private static Tensor Values(object t, string name) => ops.convert_to_tensor(t is IndexedSlices slices ? slices.values : t, name: name);

    private static List<Tensor> AllValues(IEnumerable<object> list) => [.. list.Select((t, i) => t is null ? null : Values(t, $"t_{i}"))];

    private static void CheckUnbroadcast(Tensor before, Tensor after)
    {
        if (!before.shape.is_compatible_with(after.shape))
        {
            throw new ValueError($"Shapes {before.StaticShape.ToPythonString()} and {after.StaticShape.ToPythonString()} are not compatible");
        }
    }
}
