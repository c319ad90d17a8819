using Tensorflow.Operations.Activation;

namespace Tensorflow.Layers;

/// <summary>Layers that make their variables (<c>tf.layers</c>, <c>tf.compat.v1.layers</c>), by TensorFlow 1.13.1's names. Not thread-safe: as the graph they build.</summary>
public partial class LayersApi
{
    /// <summary>activation(inputs · kernel + bias): <c>[..., in]</c> to <c>[..., units]</c>.</summary>
    /// <param name="inputs">Floats of rank 2 or more whose last dimension is known.</param>
    /// <param name="units">Size of the last dimension of the result.</param>
    /// <param name="activation">What follows; null for nothing.</param>
    /// <param name="use_bias">Whether a bias is added.</param>
    /// <param name="kernel_initializer">Glorot's uniform one by default.</param>
    /// <param name="bias_initializer">Zeros by default.</param>
    /// <param name="trainable">Whether optimizers change the variables.</param>
    /// <param name="name">The scope; <c>dense</c>, made unique, by default.</param>
    /// <param name="reuse">Whether the variables must exist.</param>
    /// <param name="kernel_regularizer">Gives a loss of the kernel, for the collection of regularization losses.</param>
    /// <param name="bias_regularizer">Gives a loss of the bias.</param>
    /// <exception cref="ValueError">The last dimension is not known.</exception>
    public Tensor dense(Tensor inputs, int units, IActivation activation = null, bool use_bias = true, IInitializer kernel_initializer = null, IInitializer bias_initializer = null, bool trainable = true, string name = null, bool? reuse = null, Func<Tensor, Tensor> kernel_regularizer = null, Func<Tensor, Tensor> bias_regularizer = null)
    {
        using var layer = new LayerScope(name, "dense", reuse);
        var type = inputs.dtype.as_base_dtype();
        if (inputs.rank < 2 || inputs.shape.dims[^1] < 0)
        {
            throw new ValueError("The last dimension of the inputs to `Dense` should be defined. Found `None`.");
        }

        var kernel = layer.Weight("kernel", new Shape(inputs.shape.dims[^1], units), type, kernel_initializer, trainable, kernel_regularizer);
        var bias = use_bias ? layer.Weight("bias", new Shape(units), type, bias_initializer ?? Binding.tf.zeros_initializer, trainable, bias_regularizer) : null;
        var outputs = inputs.rank > 2
            ? tensordot_ops.tensordot(inputs, kernel, new[,] { { inputs.rank - 1 }, { 0 } }, null)
            : gen_ops.Apply("MatMul", null, [inputs, kernel]).output;
        if (inputs.rank > 2)
        {
            outputs.MergeShape(new HostShape([.. inputs.shape.dims[..^1], units]));
        }

        return Finished(outputs, bias, null, activation);
    }

    /// <summary>All dimensions but the first in one: <c>[batch, n]</c>.</summary>
    public Tensor flatten(Tensor inputs, string name = null, string data_format = "channels_last")
    {
        using var layer = new LayerScope(name, "flatten");
        if (data_format == "channels_first" && inputs.rank > 1)
        {
            inputs = array_ops.transpose(inputs, [0, .. Enumerable.Range(2, inputs.rank - 2), 1]);
        }

        var dims = inputs.shape.dims ?? throw new ValueError($"flatten needs a tensor of known rank; {inputs} has none. Set its shape first.");
        object rows = dims[0] >= 0 ? (object)(int)dims[0] : array_ops.strided_slice(array_ops.shape(inputs), [Slice.Index(0)]);
        var flat = array_ops.reshape(inputs, rows is int known ? new[] { known, -1 } : new[] { rows, -1 });
        flat.MergeShape(new HostShape([dims[0], dims[1..].All(d => d >= 0) ? dims[1..].Aggregate(1L, (p, d) => p * d) : -1]));
        return flat;
    }

    /// <summary>Sets elements to zero at random where <paramref name="training"/>: a bool, or a bool tensor.</summary>
    public Tensor dropout(Tensor inputs, float rate = 0.5f, int[] noise_shape = null, int? seed = null, object training = null, string name = null)
    {
        using var layer = new LayerScope(name, "dropout");
        var noise = noise_shape is null ? null : (Tensor)(NDArray)noise_shape;
        return SmartCond.Choose(
            training,
            () => [Binding.tf.nn.dropout(inputs, noise_shape: noise, seed: seed, rate: rate)],
            () => [tensorflow.Unary("Identity", inputs, null)])[0];
    }

    private static Tensor Finished(Tensor outputs, Tensor bias, string format, IActivation activation)
    {
        if (bias is not null)
        {
            outputs = gen_ops.Apply("BiasAdd", null, [outputs, bias], ("data_format", format)).output;
        }

        return Activated(outputs, activation);
    }

    private static Tensor Activated(Tensor outputs, IActivation activation) => activation?.Activate(outputs) ?? outputs;

    /// <summary>One size a spatial dimension; a single one stands for all, and null for 1.</summary>
    private static int[] Sizes(int[] sizes, int count) => (sizes ?? [1]) switch
    {
        [var one] => [.. Enumerable.Repeat(one, count)],
        var all when all.Length == count => all,
        var all => throw new ValueError($"The sizes must be an integer or {count} integers. Received: ({string.Join(", ", all)})"),
    };

    private static bool IsFirst(string format) => FormatOf(format) == "NCHW";

    private static int[] InImages(int[] sizes, string format) => format == "channels_first" ? [1, 1, .. sizes] : [1, .. sizes, 1];

    private static string FormatOf(string format) => format switch
    {
        "channels_last" => "NHWC",
        "channels_first" => "NCHW",
        _ => throw new ValueError($"The `data_format` argument must be one of \"channels_first\", \"channels_last\". Received: {format}"),
    };
}
