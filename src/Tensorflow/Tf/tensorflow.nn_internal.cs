namespace Tensorflow;

/// <content>Neural networks.</content>
public partial class tensorflow
{
    /// <summary>Neural networks.</summary>
    public partial class nn_internal
    {
        /// <summary>Convolution of <c>[batch, height, width, in]</c> with <c>[height, width, in, out]</c>.</summary>
        public Tensor conv2d(Tensor input, Tensor filter, int[] strides, string padding, bool use_cudnn_on_gpu = true, string data_format = "NHWC", int[] dilations = null, string name = null) =>
            gen_ops.Apply(
                "Conv2D",
                name,
                [input, filter],
                ("strides", strides),
                ("use_cudnn_on_gpu", use_cudnn_on_gpu),
                ("padding", padding),
                ("data_format", data_format),
                ("dilations", dilations)).output;

        /// <summary>The largest element of each window.</summary>
        public Tensor max_pool(Tensor value, int[] ksize, int[] strides, string padding, string data_format = "NHWC", string name = null) =>
            Pool("MaxPool", value, ksize, strides, padding, data_format, name);

        public Tensor relu(Tensor features, string name = null) => Unary("Relu", features, name);

        public Tensor relu6(Tensor features, string name = null) => Unary("Relu6", features, name);

        public Tensor elu(Tensor features, string name = null) => Unary("Elu", features, name);

        public Tensor tanh(Tensor x, string name = null) => Unary("Tanh", x, name);

        public Tensor l2_loss(Tensor t, string name = null) => Unary("L2Loss", t, name);

        /// <summary>Softmax along <paramref name="axis"/>, the last one unless given.</summary>
        public Tensor softmax(Tensor logits, int axis = -1, string name = null)
        {
            if (axis != -1 && axis != logits.rank - 1)
            {
                throw new UnimplementedError($"Softmax along axis {axis} of {logits.rank} is not available; transpose the tensor first.");
            }

            return Unary("Softmax", logits, name);
        }

        /// <summary>Adds a bias <c>[channels]</c>.</summary>
        public Tensor bias_add(Tensor value, IVariableV1 bias, string data_format = null, string name = null) => BiasAdd(value, bias, data_format, name);

        /// <summary>Adds a bias <c>[channels]</c>.</summary>
        [System.Runtime.CompilerServices.OverloadResolutionPriority(-1)]
        public Tensor bias_add(Tensor value, Tensor bias, string data_format = null, string name = null) => BiasAdd(value, bias, data_format, name);

        private static Tensor Pool(string type, Tensor value, int[] ksize, int[] strides, string padding, string data_format, string name)
        {
            using var scope = ops.OpenScope(name, type, value);
            return gen_ops.Apply(
                type,
                scope.Name,
                [ops.convert_to_tensor(value, name: "input")],
                ("ksize", ksize),
                ("strides", strides),
                ("padding", padding),
                ("data_format", data_format)).output;
        }

        private static Tensor BiasAdd(Tensor value, object bias, string data_format, string name)
        {
            using var scope = ops.OpenScope(name, "BiasAdd", value, bias);
            var input = ops.convert_to_tensor(value, name: "input");
            return gen_ops.Apply("BiasAdd", scope.Name, [input, ops.convert_to_tensor(bias, input.dtype, "bias")], ("data_format", data_format)).output;
        }
    }
}
