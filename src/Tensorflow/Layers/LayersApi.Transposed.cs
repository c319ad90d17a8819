using Tensorflow.Operations.Activation;

namespace Tensorflow.Layers;

/// <content>Convolution the other way, and convolution of each channel by itself.</content>
public partial class LayersApi
{
    /// <summary>activation(the transpose of a convolution + bias): <c>[batch, height, width, in]</c> to <c>[batch, height', width', filters]</c>; with stride s images become s times as large.</summary>
    /// <inheritdoc cref="conv2d"/>
    public Tensor conv2d_transpose(Tensor inputs, int filters, int[] kernel_size, int[] strides = null, string padding = "valid", string data_format = "channels_last", IActivation activation = null, bool use_bias = true, IInitializer kernel_initializer = null, IInitializer bias_initializer = null, Func<Tensor, Tensor> kernel_regularizer = null, Func<Tensor, Tensor> bias_regularizer = null, bool trainable = true, string name = null, bool? reuse = null)
    {
        using var layer = new LayerScope(name, "conv2d_transpose", reuse);
        var type = inputs.dtype.as_base_dtype();
        var (size, steps, first) = (Sizes(kernel_size, 2), Sizes(strides, 2), IsFirst(data_format));
        var kernel = layer.Weight("kernel", new Shape(size[0], size[1], filters, Channels(inputs, 2, data_format)), type, kernel_initializer, trainable, kernel_regularizer);
        var bias = use_bias ? layer.Weight("bias", new Shape(filters), type, bias_initializer ?? Binding.tf.zeros_initializer, trainable, bias_regularizer) : null;

        var shape = array_ops.shape(inputs);
        var at = first ? 2 : 1;
        Tensor[] ends = [.. new[] { 0, at, at + 1 }.Select(i => array_ops.strided_slice(shape, [Slice.Index(i)]))];
        Tensor[] images = [.. Enumerable.Range(0, 2).Select(i => Grown(ends[i + 1], size[i], steps[i], padding))];
        object[] result = first ? [ends[0], filters, images[0], images[1]] : [ends[0], images[0], images[1], filters];
        var outputs = Binding.tf.nn.conv2d_transpose(inputs, kernel, ops.convert_to_tensor(result, name: "stack"), InImages(steps, data_format), padding.ToUpperInvariant(), FormatOf(data_format));
        long[] known = [.. Enumerable.Range(0, 2).Select(i => Grown(inputs.shape.dims[at + i], size[i], steps[i], padding))];
        outputs.MergeShape(first ? new HostShape([inputs.shape.dims[0], filters, .. known]) : new HostShape([inputs.shape.dims[0], .. known, filters]));
        return Finished(outputs, bias, FormatOf(data_format), activation);
    }

    /// <summary>activation(a convolution of each channel by itself, then of all channels at each place + bias): <c>[batch, height, width, in]</c> to <c>[batch, height', width', filters]</c>.</summary>
    /// <param name="depth_multiplier">How many channels come of each one.</param>
    /// <param name="depthwise_initializer">Of the kernel of single channels; Glorot's uniform one by default.</param>
    /// <param name="pointwise_initializer">Of the kernel of all channels; Glorot's uniform one by default.</param>
    /// <param name="depthwise_regularizer">Gives a loss of the kernel of single channels.</param>
    /// <param name="pointwise_regularizer">Gives a loss of the kernel of all channels.</param>
    /// <inheritdoc cref="conv2d"/>
    public Tensor separable_conv2d(Tensor inputs, int filters, int[] kernel_size, int[] strides = null, string padding = "valid", string data_format = "channels_last", int[] dilation_rate = null, int depth_multiplier = 1, IActivation activation = null, bool use_bias = true, IInitializer depthwise_initializer = null, IInitializer pointwise_initializer = null, IInitializer bias_initializer = null, Func<Tensor, Tensor> depthwise_regularizer = null, Func<Tensor, Tensor> pointwise_regularizer = null, Func<Tensor, Tensor> bias_regularizer = null, bool trainable = true, string name = null, bool? reuse = null)
    {
        using var layer = new LayerScope(name, "separable_conv2d", reuse);
        var type = inputs.dtype.as_base_dtype();
        var (size, channels) = (Sizes(kernel_size, 2), Channels(inputs, 2, data_format));
        var depthwise = layer.Weight("depthwise_kernel", new Shape(size[0], size[1], channels, depth_multiplier), type, depthwise_initializer, trainable, depthwise_regularizer);
        var pointwise = layer.Weight("pointwise_kernel", new Shape(1, 1, channels * depth_multiplier, filters), type, pointwise_initializer, trainable, pointwise_regularizer);
        var bias = use_bias ? layer.Weight("bias", new Shape(filters), type, bias_initializer ?? Binding.tf.zeros_initializer, trainable, bias_regularizer) : null;
        var outputs = Binding.tf.nn.separable_conv2d(inputs, depthwise, pointwise, InImages(Sizes(strides, 2), data_format), padding.ToUpperInvariant(), Sizes(dilation_rate, 2), data_format: FormatOf(data_format));
        return Finished(outputs, bias, FormatOf(data_format), activation);
    }

    /// <summary>The size that a convolution takes to <paramref name="length"/>, as nodes.</summary>
    private static Tensor Grown(Tensor length, int kernel, int stride, string padding)
    {
        var product = BinaryOperators.Apply("mul", length, stride);
        return padding.Equals("valid", StringComparison.OrdinalIgnoreCase) ? BinaryOperators.Apply("add", product, Math.Max(kernel - stride, 0)) : product;
    }

    private static long Grown(long length, int kernel, int stride, string padding) => length < 0
        ? -1
        : (length * stride) + (padding.Equals("valid", StringComparison.OrdinalIgnoreCase) ? Math.Max(kernel - stride, 0) : 0);
}
