namespace Tensorflow;

/// <summary>The operations on arrays, one function each (python/ops/gen_array_ops.py).</summary>
public static class gen_array_ops
{
    /// <summary>The tensor itself, as the result of an operation.</summary>
    public static Tensor identity(Tensor input, string name = null) => gen_ops.Apply("Identity", name, [input]).output;

    /// <summary>The tensor; gradients do not pass.</summary>
    public static Tensor stop_gradient(Tensor input, string name = null) => gen_ops.Apply("StopGradient", name, [input]).output;

    /// <summary>The tensor with a dimension of 1 more.</summary>
    public static Tensor expand_dims(Tensor input, Tensor dim, string name = null) => gen_ops.Apply("ExpandDims", name, [input, dim]).output;

    /// <summary>A tensor of one value.</summary>
    public static Tensor fill(Tensor dims, Tensor value, string name = null) => gen_ops.Apply("Fill", name, [dims, value]).output;

    /// <summary>Rows by their numbers.</summary>
    public static Tensor gather_v2(Tensor @params, Tensor indices, Tensor axis, string name = null) => gen_ops.Apply("GatherV2", name, [@params, indices, axis]).output;

    /// <summary>Parts by their places.</summary>
    public static Tensor gather_nd(Tensor @params, Tensor indices, string name = null) => gen_ops.Apply("GatherNd", name, [@params, indices]).output;

    /// <summary>Tensors one after the other.</summary>
    public static Tensor concat_v2(Tensor[] values, Tensor axis, string name = null) => gen_ops.Apply("ConcatV2", name, [values, axis]).output;

    /// <summary>Tensors under a new axis.</summary>
    public static Tensor pack(Tensor[] values, int axis = 0, string name = null) => gen_ops.Apply("Pack", name, [values], ("axis", axis)).output;

    /// <summary>The parts of an axis.</summary>
    public static Tensor[] unpack(Tensor value, int num, int axis = 0, string name = null) => gen_ops.Apply("Unpack", name, [value], ("num", num), ("axis", axis)).outputs;

    /// <summary>Equal parts of an axis.</summary>
    public static Tensor[] split(Tensor split_dim, Tensor value, int num_split, string name = null) => gen_ops.Apply("Split", name, [split_dim, value], ("num_split", num_split)).outputs;

    /// <summary>The same elements under another shape.</summary>
    public static Tensor reshape(Tensor tensor, Tensor shape, string name = null) => gen_ops.Apply("Reshape", name, [tensor, shape]).output;

    /// <summary>The tensor without dimensions of 1.</summary>
    public static Tensor squeeze(Tensor input, int[] squeeze_dims = null, string name = null) => gen_ops.Apply("Squeeze", name, [input], ("squeeze_dims", squeeze_dims)).output;

    /// <summary>The axes in another order.</summary>
    public static Tensor transpose(Tensor x, Tensor perm, string name = null) => gen_ops.Apply("Transpose", name, [x, perm]).output;

    /// <summary>The tensor, repeated.</summary>
    public static Tensor tile(Tensor input, Tensor multiples, string name = null) => gen_ops.Apply("Tile", name, [input, multiples]).output;

    /// <summary>The tensor, the other way round along the axes.</summary>
    public static Tensor reverse_v2(Tensor tensor, Tensor axis, string name = null) => gen_ops.Apply("ReverseV2", name, [tensor, axis]).output;

    /// <summary>The tensor with zeros around it.</summary>
    public static Tensor pad(Tensor input, Tensor paddings, string name = null) => gen_ops.Apply("Pad", name, [input, paddings]).output;

    /// <summary>A part of a tensor.</summary>
    public static Tensor slice(Tensor input, Tensor begin, Tensor size, string name = null) => gen_ops.Apply("Slice", name, [input, begin, size]).output;

    /// <summary>Each number as a row with one place on.</summary>
    public static Tensor one_hot(Tensor indices, Tensor depth, Tensor on_value, Tensor off_value, int axis = -1, string name = null) => gen_ops.Apply("OneHot", name, [indices, depth, on_value, off_value], ("axis", axis)).output;

    /// <summary>The number of dimensions.</summary>
    public static Tensor rank(Tensor input, string name = null) => gen_ops.Apply("Rank", name, [input]).output;

    /// <summary>The shape.</summary>
    public static Tensor shape(Tensor input, TF_DataType out_type = TF_DataType.TF_INT32, string name = null) => gen_ops.Apply("Shape", name, [input], ("out_type", out_type)).output;

    /// <summary>The number of elements.</summary>
    public static Tensor size(Tensor input, TF_DataType out_type = TF_DataType.TF_INT32, string name = null) => gen_ops.Apply("Size", name, [input], ("out_type", out_type)).output;

    /// <summary>Zeros of the same shape.</summary>
    public static Tensor zeros_like(Tensor x, string name = null) => gen_ops.Apply("ZerosLike", name, [x]).output;

    /// <summary>Ones of the same shape.</summary>
    public static Tensor ones_like(Tensor x, string name = null) => gen_ops.Apply("OnesLike", name, [x]).output;

    /// <summary>Elements of one or the other.</summary>
    public static Tensor select(Tensor condition, Tensor x, Tensor y, string name = null) => gen_ops.Apply("Select", name, [condition, x, y]).output;

    /// <summary>The places of what is true.</summary>
    public static Tensor where(Tensor condition, string name = null) => gen_ops.Apply("Where", name, [condition]).output;

    /// <summary>The different values, and which of them each is.</summary>
    public static Tensor[] unique(Tensor x, TF_DataType out_idx = TF_DataType.TF_INT32, string name = null) => gen_ops.Apply("Unique", name, [x], ("out_idx", out_idx)).outputs;

    /// <summary>A larger tensor with updates at given places.</summary>
    public static Tensor scatter_nd(Tensor indices, Tensor updates, Tensor shape, string name = null) => gen_ops.Apply("ScatterNd", name, [indices, updates, shape]).output;

    /// <summary>A value that must be fed.</summary>
    public static Tensor placeholder(TF_DataType dtype, Shape shape = null, string name = null) => array_ops.placeholder(dtype, shape, name);

    /// <summary>A value that may be fed in place of another.</summary>
    public static Tensor placeholder_with_default(Tensor input, Shape shape, string name = null) => gen_ops.Apply("PlaceholderWithDefault", name, [input], ("shape", shape)).output;
}
