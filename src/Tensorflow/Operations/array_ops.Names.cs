namespace Tensorflow;

/// <content>Names under which TensorFlow.NET has functions of tf here, too.</content>
public partial class array_ops
{
    /// <summary>The tensor itself, as the result of an operation.</summary>
    public static Tensor identity(Tensor input, string name = null) => Binding.tf.identity(input, name);

    /// <summary>The tensor; gradients do not pass.</summary>
    public static Tensor stop_gradient(Tensor input, string name = null) => Binding.tf.stop_gradient(input, name);

    /// <summary>The tensor; a request for gradients through it is an error.</summary>
    public static Tensor prevent_gradient(Tensor input, string message = "", string name = null) => gen_ops.Apply("PreventGradient", name, [input], ("message", message)).output;

    /// <summary>The tensor with a dimension of 1 more.</summary>
    public static Tensor expand_dims(Tensor input, int axis = -1, string name = null) => Binding.tf.expand_dims(input, axis, name);

    /// <summary>A tensor of one value.</summary>
    public static Tensor fill(Tensor dims, Tensor value, string name = null) => gen_ops.Apply("Fill", name, [dims, value]).output;

    /// <summary>Rows, or parts along another axis, by their numbers.</summary>
    public static Tensor gather(Tensor @params, Tensor indices, string name = null, int axis = 0) => Binding.tf.gather(@params, indices, name, axis);

    /// <summary>Parts by their places.</summary>
    public static Tensor gather_nd(Tensor @params, Tensor indices, string name = null) => Binding.tf.gather_nd(@params, indices, name);

    /// <summary>The tensor, repeated.</summary>
    public static Tensor tile(Tensor input, Tensor multiples, string name = null) => Binding.tf.tile(input, multiples, name);

    /// <summary>The tensor, the other way round along the axes.</summary>
    public static Tensor reverse(Tensor tensor, Axis axis, string name = null) => Binding.tf.reverse(tensor, axis, name);

    /// <summary>The tensor in a larger shape, by NumPy's broadcasting.</summary>
    public static Tensor broadcast_to(Tensor input, Shape shape, string name = null) => Binding.tf.broadcast_to(input, shape, name);

    /// <summary>A part of a tensor: <paramref name="size"/> elements from <paramref name="begin"/> on in each dimension, -1 for the rest.</summary>
    public static Tensor slice<Tb, Ts>(Tensor input, Tb[] begin, Ts[] size, string name = null) => Binding.tf.slice(input, begin, size, name);

    /// <summary>A value that may be fed in place of another.</summary>
    public static Tensor placeholder_with_default<T>(T input, int[] shape, string name = null) => Binding.tf.placeholder_with_default(input, shape, name);

    /// <summary>A diagonal tensor.</summary>
    public static Tensor diag(Tensor diagonal, string name = null) => Binding.tf.diag(diagonal, name);

    /// <summary>The matrices' last two dimensions swapped.</summary>
    public static Tensor matrix_transpose(Tensor a, string name = "matrix_transpose") => Binding.tf.linalg.matrix_transpose(a, name);
}
