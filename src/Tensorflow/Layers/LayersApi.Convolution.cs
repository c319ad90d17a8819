using Tensorflow.Operations.Activation;

namespace Tensorflow.Layers;

/// <content>Convolution.</content>
public partial class LayersApi
{
    /// <summary>activation(convolution of the inputs with a kernel + bias): <c>[batch, height, width, in]</c> to <c>[batch, height', width', filters]</c>.</summary>
    /// <param name="inputs">Images whose number of channels is known.</param>
    /// <param name="filters">The number of channels of the result.</param>
    /// <param name="kernel_size">Height and width of the kernel, or one number for both.</param>
    /// <param name="strides">1, 1 by default.</param>
    /// <param name="padding"><c>valid</c> or <c>same</c>.</param>
    /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>.</param>
    /// <param name="dilation_rate">1, 1 by default.</param>
    /// <param name="use_bias">Whether a bias is added.</param>
    /// <param name="activation">What follows; null for nothing.</param>
    /// <param name="kernel_initializer">Glorot's uniform one by default.</param>
    /// <param name="bias_initializer">Zeros by default.</param>
    /// <param name="trainable">Whether optimizers change the variables.</param>
    /// <param name="name">The scope; <c>conv2d</c>, made unique, by default.</param>
    /// <param name="reuse">Whether the variables must exist.</param>
    /// <exception cref="ValueError">The number of channels is not known.</exception>
    public Tensor conv2d(Tensor inputs, int filters, int[] kernel_size, int[] strides = null, string padding = "valid", string data_format = "channels_last", int[] dilation_rate = null, bool use_bias = true, IActivation activation = null, IInitializer kernel_initializer = null, IInitializer bias_initializer = null, bool trainable = true, string name = null, bool? reuse = null)
    {
        using var layer = new LayerScope(name, "conv2d", reuse);
        var type = inputs.dtype.as_base_dtype();
        var format = FormatOf(data_format);
        var channels = inputs.rank == 4 ? inputs.shape.dims[format == "NHWC" ? 3 : 1] : -1;
        if (channels < 0)
        {
            throw new ValueError("The channel dimension of the inputs should be defined. Found `None`.");
        }

        var window = Pair(kernel_size);
        var dilations = Pair(dilation_rate ?? [1]);
        var kernel = layer.Weight("kernel", new Shape(window[0], window[1], channels, filters), type, kernel_initializer, trainable);
        var bias = use_bias ? layer.Weight("bias", new Shape(filters), type, bias_initializer ?? Binding.tf.zeros_initializer, trainable) : null;

        // Python's Convolution converts the rate while it is built, and only reads it.
        ops.convert_to_tensor(dilations, TF_DataType.TF_INT32, "dilation_rate");
        var outputs = gen_ops.Apply(
            "Conv2D",
            null,
            [inputs, kernel],
            ("strides", InImages(Pair(strides ?? [1]), data_format)),
            ("padding", padding.ToUpperInvariant()),
            ("data_format", format),
            ("dilations", InImages(dilations, data_format))).output;
        return Finished(outputs, bias, format, activation);
    }
}
