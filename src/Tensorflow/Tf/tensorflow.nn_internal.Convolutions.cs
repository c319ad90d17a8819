namespace Tensorflow;

public partial class tensorflow
{
    /// <content>Convolutions beside the plain one (python/ops/nn_ops.py, nn_impl.py).</content>
    public partial class nn_internal
    {
        /// <summary>The convolution of inputs of rank 3, 4 or 5, with holes between the filter's elements where a rate asks for them.</summary>
        /// <param name="input">Batch, spatial dimensions, channels; or the channels second, where <paramref name="data_format"/> begins with <c>NC</c>.</param>
        /// <param name="filter">Spatial sizes, channels in, channels out.</param>
        /// <param name="padding"><c>SAME</c> or <c>VALID</c>.</param>
        /// <param name="strides">One a spatial dimension; 1 by default.</param>
        /// <param name="dilation_rate">One a spatial dimension; 1 by default.</param>
        /// <param name="name">The scope and the op; <c>convolution</c> by default.</param>
        /// <param name="data_format">Where the channels stand; last by default.</param>
        /// <exception cref="ValueError">Strides and rates are both above 1.</exception>
        public Tensor convolution(Tensor input, Tensor filter, string padding, int[] strides = null, int[] dilation_rate = null, string name = null, string data_format = null)
        {
            using var scope = ops.OpenScope(name, "convolution", input, filter);
            var ones = Enumerable.Repeat(1, filter.rank - 2).ToArray();
            return conv_ops.Convolution(input, filter, strides ?? ones, padding, dilation_rate ?? ones, IsChannelsFirst(data_format), scope.Name);
        }

        /// <summary>The convolution of images with a filter whose elements stand <paramref name="rate"/> apart.</summary>
        public Tensor atrous_conv2d(Tensor value, Tensor filters, int rate, string padding, string name = null) =>
            convolution(value, filters, padding, dilation_rate: [rate, rate], name: name);

        /// <summary>The transpose (the gradient) of <c>conv2d</c>.</summary>
        /// <param name="value">Images <c>[batch, height, width, in]</c>.</param>
        /// <param name="filter"><c>[height, width, out, in]</c>.</param>
        /// <param name="output_shape">The shape of the result: a tensor or numbers.</param>
        /// <param name="strides">One for each of the four dimensions.</param>
        /// <param name="padding"><c>SAME</c> or <c>VALID</c>.</param>
        /// <param name="data_format"><c>NHWC</c> or <c>NCHW</c>.</param>
        /// <param name="name">The scope and the op; <c>conv2d_transpose</c> by default.</param>
        public Tensor conv2d_transpose(Tensor value, Tensor filter, Tensor output_shape, int[] strides, string padding = "SAME", string data_format = "NHWC", string name = null)
        {
            using var scope = ops.OpenScope(name, "conv2d_transpose", value, filter, output_shape);
            var sizes = ops.convert_to_tensor(output_shape, name: "output_shape");
            return gen_ops.Apply(
                "Conv2DBackpropInput",
                scope.Name,
                [sizes, filter, value],
                ("strides", strides),
                ("padding", padding),
                ("data_format", data_format)).output;
        }

        /// <summary>The convolution of each channel by itself: <c>[batch, height, width, in]</c> and <c>[height, width, in, multiplier]</c> to <c>[batch, height', width', in * multiplier]</c>.</summary>
        public Tensor depthwise_conv2d(Tensor input, Tensor filter, int[] strides, string padding, int[] rate = null, string name = null, string data_format = "NHWC")
        {
            using var scope = ops.OpenScope(name, "depthwise", input, filter);
            array_ops.shape(filter);
            return conv_ops.WithHoles(input, filter.shape, isShapeGiven: true, rate ?? [1, 1], padding, IsChannelsFirst(data_format), (x, p) => Depthwise(x, filter, strides, p, data_format, scope.Name));
        }

        /// <summary>A convolution of each channel by itself, then one of all channels at each place.</summary>
        /// <param name="input">Images <c>[batch, height, width, in]</c>.</param>
        /// <param name="depthwise_filter"><c>[height, width, in, multiplier]</c>.</param>
        /// <param name="pointwise_filter"><c>[1, 1, in * multiplier, out]</c>.</param>
        /// <param name="strides">One for each of the four dimensions.</param>
        /// <param name="padding"><c>SAME</c> or <c>VALID</c>.</param>
        /// <param name="rate">Distance of the filter's elements, by height and width; 1 by default.</param>
        /// <param name="name">The scope and the last op; <c>separable_conv2d</c> by default.</param>
        /// <param name="data_format"><c>NHWC</c> or <c>NCHW</c>.</param>
        public Tensor separable_conv2d(Tensor input, Tensor depthwise_filter, Tensor pointwise_filter, int[] strides, string padding, int[] rate = null, string name = null, string data_format = "NHWC")
        {
            using var scope = ops.OpenScope(name, "separable_conv2d", input, depthwise_filter, pointwise_filter);
            array_ops.shape(depthwise_filter);
            var depthwise = conv_ops.WithHoles(input, depthwise_filter.shape, isShapeGiven: true, rate ?? [1, 1], padding, IsChannelsFirst(data_format), (x, p) => Depthwise(x, depthwise_filter, strides, p, data_format, "depthwise"));
            return conv2d(depthwise, pointwise_filter, [1, 1, 1, 1], "VALID", data_format: data_format, name: scope.Name);
        }

        private static Tensor Depthwise(Tensor input, Tensor filter, int[] strides, string padding, string format, string name) => gen_ops.Apply(
            "DepthwiseConv2dNative",
            name,
            [input, filter],
            ("strides", strides),
            ("padding", padding),
            ("data_format", format)).output;

        private static bool IsChannelsFirst(string format) => format?.StartsWith("NC", StringComparison.Ordinal) == true;
    }
}
