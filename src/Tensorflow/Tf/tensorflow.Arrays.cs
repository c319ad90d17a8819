namespace Tensorflow;

/// <content>Shapes and the making of tensors.</content>
public partial class tensorflow
{
    /// <summary>A new axis.</summary>
    public Slice newaxis = Slice.NewAxis;

    /// <summary>All axes that are not named.</summary>
    public Slice ellipsis = Slice.Ellipsis;

    /// <summary>A tensor of a value: itself where it is one.</summary>
    public Tensor convert_to_tensor(object value, TF_DataType dtype = TF_DataType.DtInvalid, string name = null, TF_DataType preferred_dtype = TF_DataType.DtInvalid) =>
        ops.convert_to_tensor(value, dtype, name, preferred_dtype: preferred_dtype);

    /// <summary>The dimensions, <c>[rank]</c>.</summary>
    public Tensor shape(Tensor input, string name = null, TF_DataType out_type = TF_DataType.TF_INT32) => array_ops.shape(input, name, out_type);

    /// <summary>The number of dimensions.</summary>
    public Tensor rank(Tensor input, string name = null) => array_ops.rank(input, name);

    /// <summary>The number of elements.</summary>
    public Tensor size(Tensor input, string name = null, TF_DataType out_type = TF_DataType.TF_INT32) => array_ops.size(input, name, out_type);

    /// <summary>A tensor of one value.</summary>
    public Tensor fill<T>(Tensor dims, T value, string name = null) => gen_ops.Apply("Fill", name, [dims, value]).output;

    /// <summary>A tensor of one value.</summary>
    public Tensor fill<T>(Shape dims, T value, string name = null) => gen_ops.Apply("Fill", name, [dims.as_int_list(), value]).output;

    /// <summary>Zeros of the shape of a tensor.</summary>
    public Tensor zeros_like(Tensor tensor, TF_DataType dtype = TF_DataType.DtInvalid, string name = null, bool optimize = true) => array_ops.zeros_like(tensor, dtype, name, optimize);

    /// <summary>Zeros of the shape of an array.</summary>
    public Tensor zeros_like(NDArray nd, TF_DataType dtype = TF_DataType.DtInvalid, string name = null, bool optimize = true) => array_ops.zeros_like(nd, dtype, name, optimize);

    /// <summary>Ones of the shape of a tensor.</summary>
    public Tensor ones_like(Tensor tensor, TF_DataType dtype = TF_DataType.DtInvalid, string name = null, bool optimize = true) => array_ops.ones_like(tensor, dtype, name, optimize);

    /// <summary>Ones of the shape of an array.</summary>
    public Tensor ones_like(NDArray nd, TF_DataType dtype = TF_DataType.DtInvalid, string name = null, bool optimize = true) => array_ops.ones_like(nd, dtype, name, optimize);

    /// <summary>Rows with <paramref name="on_value"/> (1) at the index and <paramref name="off_value"/> (0) elsewhere: <c>indices.shape + [depth]</c>.</summary>
    public Tensor one_hot(Tensor indices, int depth, Tensor on_value = null, Tensor off_value = null, TF_DataType dtype = TF_DataType.DtInvalid, int axis = -1, string name = null) =>
        array_ops.one_hot(indices, depth, on_value, off_value, dtype, axis, name);

    /// <summary>A square matrix, or a tensor of twice the rank, with <paramref name="diagonal"/> on its diagonal.</summary>
    public Tensor diag(Tensor diagonal, string name = null) => Unary("Diag", diagonal, name);

    /// <summary>The tensor repeated to a larger shape.</summary>
    public Tensor broadcast_to(Tensor input, Shape shape, string name = null) => gen_ops.Apply("BroadcastTo", name, [input, shape.as_int_list()]).output;

    /// <summary>The tensor itself; the run fails where its shape is not <paramref name="shape"/>.</summary>
    public Tensor ensure_shape(Tensor x, Shape shape, string name = null) => gen_ops.Apply("EnsureShape", name, [x], ("shape", shape)).output;

    /// <summary>A new dimension of size 1.</summary>
    public Tensor expand_dims(Tensor input, int axis = -1, string name = null) => gen_ops.Apply("ExpandDims", name, [input, axis]).output;

    /// <summary>Without the dimension <paramref name="axis"/>, whose size is 1.</summary>
    public Tensor squeeze(Tensor input, int axis, string name = null, int squeeze_dims = -1) => array_ops.squeeze(input, [axis], name);

    /// <summary>Without the dimensions <paramref name="axis"/>, or all, of size 1; <paramref name="squeeze_dims"/> is the axis under its old name.</summary>
    public Tensor squeeze(Tensor input, int[] axis = null, string name = null, int squeeze_dims = -1) => array_ops.squeeze(input, axis ?? (squeeze_dims == -1 ? null : [squeeze_dims]), name);
}
