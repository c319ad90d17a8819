namespace Tensorflow;

/// <content>Joining, cutting and moving of elements.</content>
public partial class array_ops
{
    public static Tensor concat(IReadOnlyList<object> values, object axis, string name = "concat")
    {
        if (values.Count != 1)
        {
            return gen_ops.Apply("ConcatV2", name, [values, axis]).output;
        }

        // Python: one tensor is handed on, and the axis is converted for its errors alone.
        using var scope = ops.OpenScope(name, null);
        ops.convert_to_tensor(axis, TF_DataType.TF_INT32, "concat_dim");
        return tensorflow.Unary("Identity", values[0], scope.Name);
    }

    public static Tensor stack(object values, int axis = 0, string name = "stack") =>
        axis == 0 ? ops.convert_to_tensor(values, name: name) : gen_ops.Apply("Pack", name, [values], ("axis", axis)).output;

    public static Tensor[] unstack(object value, int? num, int axis, string name)
    {
        if (num is null)
        {
            var tensor = ops.convert_to_tensor(value);
            value = tensor;
            var shape = tensor.StaticShape;
            if (shape.HasRank && (axis < -shape.Rank || axis >= shape.Rank))
            {
                throw new ValueError($"axis = {axis} not in [{-shape.Rank}, {shape.Rank})");
            }

            var size = shape.HasRank ? shape[axis < 0 ? axis + shape.Rank : axis] : -1;
            num = size >= 0 ? (int)size : throw new ValueError($"Cannot infer num from shape {shape.ToPythonString()}");
        }

        return gen_ops.Apply("Unpack", name, [value], ("num", num), ("axis", axis)).outputs;
    }

    public static Tensor[] split(object value, object sizes, object axis, string name)
    {
        name ??= "split";
        var given = ops.convert_to_tensor(sizes);
        return sizes is int parts
            ? gen_ops.Apply("Split", name, [axis, value], ("num_split", parts)).outputs
            : gen_ops.Apply("SplitV", name, [value, given, axis], ("num_split", given.StaticShape[0])).outputs;
    }

    public static Tensor transpose(object a, int[] perm = null, string name = "transpose", bool conjugate = false)
    {
        using var scope = ops.OpenScope(name, "transpose", a);
        var tensor = ops.convert_to_tensor(a, name: "a");
        var type = conjugate && tensor.BaseType is (DType.Complex64 or DType.Complex128) ? "ConjugateTranspose" : "Transpose";
        if (perm is not null || tensor.StaticShape.Rank > 0)
        {
            return gen_ops.Apply(type, scope.Name, [tensor, perm ?? [.. Enumerable.Range(0, tensor.rank).Reverse()]]).output;
        }

        var size = tensorflow.Unary("Rank", tensor, null);
        var last = size - 1;
        return gen_ops.Apply(type, scope.Name, [tensor, last - gen_ops.Apply("Range", null, [0, size, 1]).output]).output;
    }

    public static Tensor squeeze(object input, int[] axis = null, string name = null) =>
        gen_ops.Apply("Squeeze", name, [input], ("squeeze_dims", axis ?? [])).output;

    public static Tensor pad(object tensor, object paddings, string mode = "CONSTANT", string name = null, int fill = 0) => mode.ToUpperInvariant() switch
    {
        "CONSTANT" when fill == 0 => gen_ops.Apply("Pad", name, [tensor, paddings]).output,
        "CONSTANT" => gen_ops.Apply("PadV2", name, [tensor, paddings, fill]).output,
        "REFLECT" or "SYMMETRIC" => gen_ops.Apply("MirrorPad", name, [tensor, paddings], ("mode", mode.ToUpperInvariant())).output,
        _ => throw new ValueError($"Unknown padding mode: {mode}"),
    };

    /// <summary>Elements by ranges with steps; <paramref name="masks"/> are begin, end, ellipsis, new axis and shrink axis.</summary>
    internal static Tensor strided_slice(object input, object begin, object end, object strides, ReadOnlySpan<int> masks, string name) => gen_ops.Apply(
        "StridedSlice",
        name,
        [input, begin, end, strides],
        ("begin_mask", masks[0]),
        ("end_mask", masks[1]),
        ("ellipsis_mask", masks[2]),
        ("new_axis_mask", masks[3]),
        ("shrink_axis_mask", masks[4])).output;
}
