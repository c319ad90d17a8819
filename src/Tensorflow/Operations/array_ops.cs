namespace Tensorflow;

/// <summary>Arrays (python/ops/array_ops.py).</summary>
public partial class array_ops
{
    /// <summary>Elements below which zeros and ones are one constant.</summary>
    private const int ConstantLimit = 1000;

    /// <summary>A value that must be fed.</summary>
    public static Tensor placeholder(TF_DataType dtype, Shape shape = null, string name = null) =>
        gen_ops.Apply("Placeholder", name, [], ("dtype", dtype), ("shape", shape?.Host ?? HostShape.UnknownRank)).output;

    /// <summary>The shape of a tensor: a constant where it is known and <paramref name="optimize"/> says so.</summary>
    public static Tensor shape(Tensor input, string name = null, TF_DataType out_type = TF_DataType.TF_INT32, bool optimize = true)
    {
        using var scope = ops.OpenScope(name, "Shape", input);
        var tensor = ops.convert_to_tensor(input);
        return optimize && tensor.StaticShape.IsFullyDefined
            ? constant_op.constant(tensor.StaticShape.ToArray(), out_type, name: scope.Name)
            : gen_ops.Apply("Shape", scope.Name, [tensor], ("out_type", out_type)).output;
    }

    /// <summary>The number of elements.</summary>
    public static Tensor size(Tensor input, string name = null, TF_DataType out_type = TF_DataType.TF_INT32, bool optimize = true)
    {
        using var scope = ops.OpenScope(name, "Size", input);
        var tensor = ops.convert_to_tensor(input);
        return optimize && tensor.StaticShape.IsFullyDefined
            ? constant_op.constant(tensor.StaticShape.ElementCount, out_type, name: scope.Name)
            : gen_ops.Apply("Size", scope.Name, [tensor], ("out_type", out_type)).output;
    }

    /// <summary>The number of dimensions.</summary>
    public static Tensor rank(Tensor input, string name = null)
    {
        using var scope = ops.OpenScope(name, "Rank", input);
        var tensor = ops.convert_to_tensor(input);
        return tensor.StaticShape.HasRank
            ? constant_op.constant(tensor.StaticShape.Rank, TF_DataType.TF_INT32, name: scope.Name)
            : gen_ops.Apply("Rank", scope.Name, [tensor]).output;
    }

    /// <summary>The same elements under another shape.</summary>
    public static Tensor reshape(object tensor, object shape, string name = null) =>
        gen_ops.Apply("Reshape", name, [tensor, shape]).output;

    /// <summary>Zeros.</summary>
    public static Tensor zeros(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT, string name = null) =>
        Filled(shape, 0, dtype, name ?? "zeros");

    /// <summary>Ones.</summary>
    public static Tensor ones(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT, string name = null) =>
        Filled(shape, 1, dtype, name ?? "ones");

    /// <summary>Zeros of a shape that is only known when it runs.</summary>
    public static Tensor zeros(Tensor shape, TF_DataType dtype = TF_DataType.TF_FLOAT, string name = null) =>
        Filled(shape, 0, dtype, name ?? "zeros");

    /// <summary>Ones of a shape that is only known when it runs.</summary>
    public static Tensor ones(Tensor shape, TF_DataType dtype = TF_DataType.TF_FLOAT, string name = null) =>
        Filled(shape, 1, dtype, name ?? "ones");

    /// <summary>Zeros of the shape and type of <paramref name="tensor"/>: a constant where the shape is known.</summary>
    internal static Tensor zeros_like(Tensor tensor) => tensor.StaticShape.IsFullyDefined
        ? zeros(tensor.shape, tensor.dtype.as_base_dtype(), "zeros_like")
        : gen_ops.Apply("ZerosLike", "zeros_like", [tensor]).output;

    /// <summary>Ones of the shape and type of <paramref name="tensor"/>.</summary>
    internal static Tensor ones_like(Tensor tensor)
    {
        using var scope = ops.OpenScope(null, "ones_like", tensor);
        return ones(shape(tensor), tensor.dtype.as_base_dtype(), scope.Name);
    }

    /// <summary>Elements by NumPy's rules for ranges, indices, <c>...</c> and new axes.</summary>
    public static Tensor strided_slice(Tensor input, Slice[] slices, string name = null) => StridedSlice(input, slices, name).Part;

    /// <summary>Elements by NumPy's rules, and the ranges that they were taken with.</summary>
    internal static (Tensor Part, ParsedSliceArgs Ranges) StridedSlice(Tensor input, Slice[] slices, string name = null)
    {
        using var scope = ops.OpenScope(name, "strided_slice", input);
        var ranges = ParsedSliceArgs.Parse(slices);
        var part = gen_ops.Apply("StridedSlice", scope.Name, [input, ranges.PackedBegin, ranges.PackedEnd, ranges.PackedStrides], ranges.Masks).output;
        return (part, ranges);
    }

    /// <summary>The element of a vector at an index that is known when it runs.</summary>
    internal static Tensor At(Tensor vector, Tensor index)
    {
        var next = index + 1;
        using var scope = ops.OpenScope(null, "strided_slice", vector, index, next);
        var begin = ops.convert_to_tensor(new List<object> { index }, name: "stack");
        var end = ops.convert_to_tensor(new List<object> { next }, name: "stack_1");
        var strides = ops.convert_to_tensor(new[] { 1 }, name: "stack_2");
        return gen_ops.Apply("StridedSlice", scope.Name, [vector, begin, end, strides], ("shrink_axis_mask", 1)).output;
    }

    internal static object Number(int value, TF_DataType dtype) => dtype switch
    {
        TF_DataType.TF_BOOL => value != 0,
        TF_DataType.TF_STRING => "",
        _ => value,
    };

    private static Tensor Filled(object shape, int value, TF_DataType dtype, string name)
    {
        dtype = dtype.as_base_dtype();
        using var scope = ops.OpenScope(name, null, shape);
        if (shape is NDArray array)
        {
            shape = new Shape(NumericCast.Cast(array.Host, DType.Int64).Span<long>().ToArray());
        }

        Tensor dims;
        if (shape is Shape known)
        {
            if (known.size < ConstantLimit)
            {
                return Constant(known, value, dtype, scope.Name);
            }

            dims = ops.convert_to_tensor(known, name: "shape_as_tensor");
        }
        else
        {
            dims = (Tensor)shape;
        }

        var fill = constant_op.constant(Number(value, dtype), dtype);
        return gen_ops.Apply("Fill", scope.Name, [dims, fill]).output;
    }

    private static Tensor Constant(Shape shape, int value, TF_DataType dtype, string name) =>
        constant_op.constant(Number(value, dtype), dtype, shape, name);
}
