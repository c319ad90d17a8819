namespace Tensorflow;

/// <content>Mathematics.</content>
public partial class tensorflow
{
    /// <summary>Matrix product: <c>[m, k] x [k, n]</c>; of more dimensions, a batch of them.</summary>
    public Tensor matmul(Tensor a, Tensor b, bool transpose_a = false, bool transpose_b = false) =>
        Tensorflow.linalg.matmul(a, b, transpose_a, transpose_b, null);

    public Tensor log(Tensor x, string name = null) => Unary("Log", x, name);

    public Tensor exp(Tensor x, string name = null) => Unary("Exp", x, name);

    public Tensor sqrt(Tensor a, string name = null) => Unary("Sqrt", a, name);

    public Tensor square(Tensor x, string name = null) => Unary("Square", x, name);

    public Tensor tanh(Tensor x, string name = null) => Unary("Tanh", x, name);

    public Tensor abs(Tensor x, string name = null) => Unary("Abs", x, name);

    public Tensor negative(Tensor x, string name = null) => Unary("Neg", x, name);

    public Tensor identity(Tensor input, string name = null) => Unary("Identity", input, name);

    public Tensor stop_gradient(Tensor x, string name = null) => Unary("StopGradient", x, name);

    public Tensor equal(Tensor x, Tensor y, string name = null) => Binary("Equal", x, y, name);

    public Tensor add(Tensor a, Tensor b, string name = null) => Binary("Add", a, b, name);

    public Tensor subtract(Tensor x, Tensor y, string name = null) => Binary("Sub", x, y, name);

    public Tensor multiply(Tensor x, Tensor y, string name = null) => Binary("Mul", x, y, name);

    public Tensor add_n(Tensor[] inputs, string name = null) => gen_ops.Apply("AddN", name, [inputs]).output;

    /// <summary>The index of the largest element along <paramref name="dimension"/>.</summary>
    public Tensor arg_max(Tensor input, int dimension, TF_DataType output_type = TF_DataType.TF_INT64, string name = null) =>
        gen_ops.Apply("ArgMax", name, [input, dimension], ("output_type", output_type)).output;

    public Tensor cast(Tensor x, TF_DataType dtype, string name = null) => math_ops.cast(x, dtype, name);

    public Tensor reshape(Tensor tensor, Shape shape, string name = null) => array_ops.reshape(tensor, shape.as_int_list(), name);

    public Tensor reshape(Tensor tensor, Tensor shape, string name = null) => array_ops.reshape(tensor, shape, name);

    public Tensor reshape(Tensor tensor, object[] shape, string name = null) => array_ops.reshape(tensor, shape, name);

    public Tensor zeros(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT, string name = null) => array_ops.zeros(shape, dtype, name);

    public Tensor zeros(Tensor shape, TF_DataType dtype = TF_DataType.TF_FLOAT, string name = null) => array_ops.zeros(shape, dtype, name);

    public Tensor ones(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT, string name = null) => array_ops.ones(shape, dtype, name);

    public Tensor ones(Tensor shape, TF_DataType dtype = TF_DataType.TF_FLOAT, string name = null) => array_ops.ones(shape, dtype, name);

    /// <summary>The sum over <paramref name="axis"/>, or over all axes.</summary>
    public Tensor reduce_sum(Tensor input, Axis axis = null, Axis reduction_indices = null, bool keepdims = false, string name = null) =>
        math_ops.Reduce("Sum", input, axis ?? reduction_indices, keepdims, name);

    /// <summary>The mean over <paramref name="axis"/>, or over all axes.</summary>
    public Tensor reduce_mean(Tensor input_tensor, Axis axis = null, bool keepdims = false, string name = null, int? reduction_indices = null) =>
        math_ops.Reduce("Mean", input_tensor, axis ?? (reduction_indices is { } one ? (Axis)one : null), keepdims, name);

    /// <summary>The largest element over <paramref name="axis"/>, or over all axes.</summary>
    public Tensor reduce_max(Tensor input_tensor, Axis axis = null, bool keepdims = false, string name = null) =>
        math_ops.Reduce("Max", input_tensor, axis, keepdims, name);

    /// <summary>The smallest element over <paramref name="axis"/>, or over all axes.</summary>
    public Tensor reduce_min(Tensor input_tensor, Axis axis = null, bool keepdims = false, string name = null) =>
        math_ops.Reduce("Min", input_tensor, axis, keepdims, name);

    internal static Tensor Unary(string type, object x, string name) => gen_ops.Apply(type, name, [x]).output;

    internal static Tensor Binary(string type, object x, object y, string name) => gen_ops.Apply(type, name, [x, y]).output;

    /// <summary>Mathematics.</summary>
    public partial class MathApi
    {
        /// <summary>The index of the largest element along <paramref name="axis"/>.</summary>
        public Tensor argmax(Tensor input, Axis axis = null, string name = null, int? dimension = null, TF_DataType output_type = TF_DataType.TF_INT64) =>
            gen_ops.Apply("ArgMax", name, [input, axis is null ? dimension ?? 0 : (int)axis], ("output_type", output_type)).output;

        public Tensor log(Tensor x, string name = null) => Unary("Log", x, name);

        public Tensor multiply(Tensor x, Tensor y, string name = null) => Binary("Mul", x, y, name);

        public Tensor square(Tensor x, string name = null) => Unary("Square", x, name);

        public Tensor tanh(Tensor x, string name = null) => Unary("Tanh", x, name);

        public Tensor softplus(Tensor features, string name = null) => Unary("Softplus", features, name);

        public Tensor sum(Tensor x, Axis axis = null, string name = null) => math_ops.Reduce("Sum", x, axis, false, name);
    }
}
