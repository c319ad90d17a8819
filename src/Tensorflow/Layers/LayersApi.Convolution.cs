using Tensorflow.Operations.Activation;

namespace Tensorflow.Layers;

/// <content>Convolution.</content>
public partial class LayersApi
{
    /// <summary>activation(convolution of the inputs with a kernel + bias) along a line: <c>[batch, length, in]</c> to <c>[batch, length', filters]</c>.</summary>
    /// <inheritdoc cref="conv2d"/>
    public Tensor conv1d(Tensor inputs, int filters, int kernel_size, int strides = 1, string padding = "valid", string data_format = "channels_last", int dilation_rate = 1, IActivation activation = null, bool use_bias = true, IInitializer kernel_initializer = null, IInitializer bias_initializer = null, Func<Tensor, Tensor> kernel_regularizer = null, Func<Tensor, Tensor> bias_regularizer = null, bool trainable = true, string name = null, bool? reuse = null)
    {
        using var layer = new LayerScope(name, "conv1d", reuse);
        var weights = Weights(layer, inputs, filters, [kernel_size], data_format, use_bias, kernel_initializer, bias_initializer, trainable, kernel_regularizer, bias_regularizer);
        var outputs = conv_ops.Convolution(inputs, weights.Kernel, [strides], padding.ToUpperInvariant(), [dilation_rate], IsFirst(data_format));
        return IsFirst(data_format) && use_bias
            ? Activated(outputs + array_ops.reshape(weights.Bias, new[] { 1, filters, 1 }), activation)
            : Finished(outputs, weights.Bias, "NHWC", activation);
    }

    /// <summary>activation(convolution of the inputs with a kernel + bias): <c>[batch, height, width, in]</c> to <c>[batch, height', width', filters]</c>.</summary>
    /// <param name="inputs">Floats whose number of channels is known.</param>
    /// <param name="filters">The number of channels of the result.</param>
    /// <param name="kernel_size">The kernel's sizes, or one number for all.</param>
    /// <param name="strides">1 by default.</param>
    /// <param name="padding"><c>valid</c> or <c>same</c>.</param>
    /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>.</param>
    /// <param name="dilation_rate">Distance of the kernel's elements; 1 by default.</param>
    /// <param name="use_bias">Whether a bias is added.</param>
    /// <param name="activation">What follows; null for nothing.</param>
    /// <param name="kernel_initializer">Glorot's uniform one by default.</param>
    /// <param name="bias_initializer">Zeros by default.</param>
    /// <param name="trainable">Whether optimizers change the variables.</param>
    /// <param name="name">The scope; the function's name, made unique, by default.</param>
    /// <param name="reuse">Whether the variables must exist.</param>
    /// <param name="kernel_regularizer">Gives a loss of the kernel, for the collection of regularization losses.</param>
    /// <param name="bias_regularizer">Gives a loss of the bias.</param>
    /// <exception cref="ValueError">The number of channels is not known, or strides and rates are both above 1.</exception>
    public Tensor conv2d(Tensor inputs, int filters, int[] kernel_size, int[] strides = null, string padding = "valid", string data_format = "channels_last", int[] dilation_rate = null, bool use_bias = true, IActivation activation = null, IInitializer kernel_initializer = null, IInitializer bias_initializer = null, bool trainable = true, string name = null, bool? reuse = null, Func<Tensor, Tensor> kernel_regularizer = null, Func<Tensor, Tensor> bias_regularizer = null)
    {
        using var layer = new LayerScope(name, "conv2d", reuse);
        var weights = Weights(layer, inputs, filters, Sizes(kernel_size, 2), data_format, use_bias, kernel_initializer, bias_initializer, trainable, kernel_regularizer, bias_regularizer);
        var outputs = conv_ops.Convolution(inputs, weights.Kernel, Sizes(strides, 2), padding.ToUpperInvariant(), Sizes(dilation_rate, 2), IsFirst(data_format));
        return Finished(outputs, weights.Bias, FormatOf(data_format), activation);
    }

    /// <summary>activation(convolution of the inputs with a kernel + bias): <c>[batch, depth, height, width, in]</c> to <c>[batch, depth', height', width', filters]</c>.</summary>
    /// <inheritdoc cref="conv2d"/>
    public Tensor conv3d(Tensor inputs, int filters, int[] kernel_size, int[] strides = null, string padding = "valid", int[] dilation_rate = null, IActivation activation = null, bool use_bias = true, IInitializer kernel_initializer = null, IInitializer bias_initializer = null, Func<Tensor, Tensor> kernel_regularizer = null, Func<Tensor, Tensor> bias_regularizer = null, bool trainable = true, string name = null, bool? reuse = null)
    {
        using var layer = new LayerScope(name, "conv3d", reuse);
        var weights = Weights(layer, inputs, filters, Sizes(kernel_size, 3), "channels_last", use_bias, kernel_initializer, bias_initializer, trainable, kernel_regularizer, bias_regularizer);
        var outputs = conv_ops.Convolution(inputs, weights.Kernel, Sizes(strides, 3), padding.ToUpperInvariant(), Sizes(dilation_rate, 3), channelsFirst: false);
        return Finished(outputs, weights.Bias, "NHWC", activation);
    }

    private static (Tensor Kernel, Tensor Bias) Weights(LayerScope layer, Tensor inputs, int filters, int[] size, string format, bool useBias, IInitializer kernel, IInitializer bias, bool trainable, Func<Tensor, Tensor> kernelRegularizer, Func<Tensor, Tensor> biasRegularizer)
    {
        var type = inputs.dtype.as_base_dtype();
        Shape shape = new([.. size.Select(s => (long)s), Channels(inputs, size.Length, format), filters]);
        return (
            layer.Weight("kernel", shape, type, kernel, trainable, kernelRegularizer),
            useBias ? layer.Weight("bias", new Shape(filters), type, bias ?? Binding.tf.zeros_initializer, trainable, biasRegularizer) : null);
    }

    /// <summary>The number of channels of inputs with so many spatial dimensions.</summary>
    private static long Channels(Tensor inputs, int spatial, string format)
    {
        var channels = inputs.rank == spatial + 2 ? inputs.shape.dims[IsFirst(format) ? 1 : ^1] : -1;
        return channels >= 0 ? channels : throw new ValueError("The channel dimension of the inputs should be defined. Found `None`.");
    }
}
