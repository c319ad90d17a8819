namespace Tensorflow.Layers;

/// <content>Pooling.</content>
public partial class LayersApi
{
    /// <summary>The largest element of each window of <c>[batch, length, channels]</c>.</summary>
    public Tensor max_pooling1d(Tensor inputs, int pool_size, int strides, string padding = "valid", string data_format = "channels_last", string name = null) =>
        PoolLine("MaxPool", "max_pooling1d", inputs, pool_size, strides, padding, data_format, name);

    /// <summary>The mean of each window of <c>[batch, length, channels]</c>.</summary>
    public Tensor average_pooling1d(Tensor inputs, int pool_size, int strides, string padding = "valid", string data_format = "channels_last", string name = null) =>
        PoolLine("AvgPool", "average_pooling1d", inputs, pool_size, strides, padding, data_format, name);

    /// <summary>The largest element of each window of <c>[batch, height, width, channels]</c>.</summary>
    public Tensor max_pooling2d(Tensor inputs, int[] pool_size, int[] strides, string padding = "valid", string data_format = "channels_last", string name = null) =>
        Pool("MaxPool", "max_pooling2d", inputs, pool_size, strides, padding, data_format, name);

    /// <summary>The mean of each window of <c>[batch, height, width, channels]</c>.</summary>
    public Tensor average_pooling2d(Tensor inputs, int[] pool_size, int[] strides, string padding = "valid", string data_format = "channels_last", string name = null) =>
        Pool("AvgPool", "average_pooling2d", inputs, pool_size, strides, padding, data_format, name);

    /// <summary>The largest element of each window of <c>[batch, depth, height, width, channels]</c>.</summary>
    public Tensor max_pooling3d(Tensor inputs, int[] pool_size, int[] strides, string padding = "valid", string data_format = "channels_last", string name = null) =>
        PoolVolume("MaxPool3D", "max_pooling3d", inputs, pool_size, strides, padding, data_format, name);

    /// <summary>The mean of each window of <c>[batch, depth, height, width, channels]</c>.</summary>
    public Tensor average_pooling3d(Tensor inputs, int[] pool_size, int[] strides, string padding = "valid", string data_format = "channels_last", string name = null) =>
        PoolVolume("AvgPool3D", "average_pooling3d", inputs, pool_size, strides, padding, data_format, name);

    private static Tensor PoolLine(string type, string defaultName, Tensor inputs, int size, int stride, string padding, string format, string name)
    {
        using var layer = new LayerScope(name, defaultName);
        var axis = IsFirst(format) ? 3 : 2;
        var images = gen_ops.Apply("ExpandDims", null, [inputs, axis]).output;
        return array_ops.squeeze(PoolImages(type, images, [size, 1], [stride, 1], padding, format), [axis]);
    }

    private static Tensor Pool(string type, string defaultName, Tensor inputs, int[] size, int[] strides, string padding, string format, string name)
    {
        using var layer = new LayerScope(name, defaultName);
        return PoolImages(type, inputs, Sizes(size, 2), Sizes(strides, 2), padding, format);
    }

    private static Tensor PoolImages(string type, Tensor inputs, int[] size, int[] strides, string padding, string format) => gen_ops.Apply(
        type,
        null,
        [inputs],
        ("ksize", InImages(size, format)),
        ("strides", InImages(strides, format)),
        ("padding", padding.ToUpperInvariant()),
        ("data_format", FormatOf(format))).output;

    /// <summary>Python turns channels that come first to the end for the op, and back.</summary>
    private static Tensor PoolVolume(string type, string defaultName, Tensor inputs, int[] size, int[] strides, string padding, string format, string name)
    {
        using var layer = new LayerScope(name, defaultName);
        var turned = IsFirst(format) ? array_ops.transpose(inputs, [0, 2, 3, 4, 1]) : inputs;
        var outputs = gen_ops.Apply(
            type,
            null,
            [turned],
            ("ksize", InImages(Sizes(size, 3), "channels_last")),
            ("strides", InImages(Sizes(strides, 3), "channels_last")),
            ("padding", padding.ToUpperInvariant())).output;
        return IsFirst(format) ? array_ops.transpose(outputs, [0, 4, 1, 2, 3]) : outputs;
    }
}
