namespace Tensorflow;

/// <content>Tensors like others, and where conditions hold.</content>
public partial class array_ops
{
    /// <summary>Zeros of the shape of a tensor: a constant where it is known.</summary>
    public static Tensor zeros_like(Tensor tensor, TF_DataType dtype = TF_DataType.DtInvalid, string name = null, bool optimize = true)
    {
        using var scope = ops.OpenScope(name, "zeros_like", tensor);
        var given = ops.convert_to_tensor(tensor, name: "tensor");
        var type = dtype == TF_DataType.DtInvalid ? given.dtype.as_base_dtype() : dtype;
        if (optimize && given.StaticShape.IsFullyDefined && given.BaseType != DType.Variant)
        {
            return zeros(given.shape, type, scope.Name);
        }

        return type != given.dtype.as_base_dtype() && type != TF_DataType.TF_VARIANT
            ? zeros(shape(given, optimize: optimize), type, scope.Name)
            : gen_ops.Apply("ZerosLike", scope.Name, [given]).output;
    }

    /// <summary>Ones of the shape of a tensor.</summary>
    public static Tensor ones_like(Tensor tensor, TF_DataType dtype = TF_DataType.DtInvalid, string name = null, bool optimize = true)
    {
        using var scope = ops.OpenScope(name, "ones_like", tensor);
        var given = ops.convert_to_tensor(tensor, name: "tensor");
        var result = ones(shape(given, optimize: optimize), dtype == TF_DataType.DtInvalid ? given.dtype.as_base_dtype() : dtype, scope.Name);
        result.MergeShape(given.StaticShape);
        return result;
    }

    public static Tensor one_hot(object indices, object depth, object onValue, object offValue, TF_DataType dtype, int axis, string name)
    {
        using var scope = ops.OpenScope(name, "one_hot", indices, depth, onValue, offValue);
        var on = onValue is null ? null : ops.convert_to_tensor(onValue);
        var off = offValue is null ? null : ops.convert_to_tensor(offValue);
        var given = (on ?? off)?.dtype.as_base_dtype();
        if (given is { } type && dtype != TF_DataType.DtInvalid && dtype != type)
        {
            throw new TypeError($"dtype {type.as_numpy_name()} of on_value does not match dtype parameter {dtype.as_numpy_name()}");
        }

        var target = given ?? (dtype == TF_DataType.DtInvalid ? TF_DataType.TF_FLOAT : dtype);
        on ??= ops.convert_to_tensor(Number(1, target), target, "on_value");
        off ??= ops.convert_to_tensor(Number(0, target), target, "off_value");
        return gen_ops.Apply("OneHot", scope.Name, [indices, depth, on, off], ("axis", axis)).output;
    }

    public static Tensor where(object condition, object x, object y, string name = null)
    {
        if (x is null && y is null)
        {
            using var scope = ops.OpenScope(name, "Where", condition);
            return gen_ops.Apply("Where", scope.Name, [ops.convert_to_tensor(condition, name: "condition", preferred_dtype: TF_DataType.TF_BOOL)]).output;
        }

        return x is not null && y is not null
            ? gen_ops.Apply("Select", name, [condition, x, y]).output
            : throw new ValueError("x and y must both be non-None or both be None.");
    }

    /// <summary>The elements, or slices, for which the mask is true.</summary>
    public static Tensor boolean_mask(object tensor, object mask, string name = "boolean_mask", int axis = 0)
    {
        using var scope = ops.OpenScope(name, null, tensor, mask);
        var values = ops.convert_to_tensor(tensor, name: "tensor");
        var chosen = ops.convert_to_tensor(mask, name: "mask");
        var masked = chosen.StaticShape.Rank;
        if (masked <= 0)
        {
            throw new ValueError(masked == 0
                ? "mask cannot be scalar."
                : "Number of mask dimensions must be specified, even if some dimensions are None.  E.g. shape=[None] is ok, but shape=None is not.");
        }

        var leading = gen_ops.Apply("Prod", null, [Part(axis, axis + masked), new[] { 0 }]).output;
        List<object> sizes = [Part(null, axis), new List<Tensor> { leading }, Part(axis + masked, null)];
        var flat = reshape(values, gen_ops.Apply("ConcatV2", "concat", [sizes, 0]).output);
        if (values.shape.dims is { } dims)
        {
            var part = dims[axis..(axis + masked)];
            flat.MergeShape(new HostShape([.. dims[..axis], part.All(d => d >= 0) ? part.Aggregate(1L, (a, b) => a * b) : -1, .. dims[(axis + masked)..]]));
        }

        var positions = squeeze(where(reshape(chosen, new[] { -1 }), null, null), [1]);
        return gen_ops.Apply("GatherV2", null, [flat, positions, axis]).output;

        Tensor Part(int? start, int? stop) => strided_slice(shape(values), [new Slice(start, stop)]);
    }
}
