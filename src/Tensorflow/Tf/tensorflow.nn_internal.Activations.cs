using Tensorflow.Operations.Activation;

namespace Tensorflow;

/// <content>Activations: as functions of a tensor, and as values for layers.</content>
public partial class tensorflow
{
    /// <content>Activations.</content>
    public partial class nn_internal
    {
        /// <summary>Relu for a layer.</summary>
        public IActivation relu() => new NamedActivation(relu);

        /// <summary>x · sigmoid(x) for a layer.</summary>
        public IActivation swish() => new NamedActivation(swish);

        /// <summary>Tanh for a layer.</summary>
        public IActivation tanh() => new NamedActivation(tanh);

        /// <summary>Softmax of rows for a layer.</summary>
        public IActivation softmax() => new NamedActivation((x, name) => softmax(x, name: name));

        /// <summary>Sigmoid for a layer.</summary>
        public IActivation sigmoid() => new NamedActivation(sigmoid);

        /// <summary>x · sigmoid(x).</summary>
        public Tensor swish(Tensor x, string name = null)
        {
            using var scope = ops.OpenScope(name, "swish", x);
            return Binary("Mul", x, Unary("Sigmoid", x, null), scope.Name);
        }

        public Tensor selu(Tensor features, string name = null) => Unary("Selu", features, name);

        /// <summary>ln(1 + e^x).</summary>
        public Tensor softplus(Tensor features, string name = null) => Unary("Softplus", features, name);

        /// <summary>x / (1 + |x|).</summary>
        public Tensor softsign(Tensor features, string name = null) => Unary("Softsign", features, name);

        /// <summary>The logarithm of the softmax of rows.</summary>
        public Tensor log_softmax(Tensor logits, string name = null) => Unary("LogSoftmax", logits, name);

        /// <summary>The mean of each window.</summary>
        public Tensor avg_pool(Tensor value, int[] ksize, int[] strides, string padding, string data_format = "NHWC", string name = null) =>
            Pool("AvgPool", value, ksize, strides, padding, data_format, name);

        /// <summary>Rows, or slices along <paramref name="axis"/>, scaled to the Euclidean norm 1.</summary>
        public Tensor l2_normalize(Tensor x, Axis axis, float epsilon = 1e-12f, string name = null)
        {
            using var scope = ops.OpenScope(name, "l2_normalize", x);
            var tensor = ops.convert_to_tensor(x, name: "x");
            var sum = math_ops.Reduce("Sum", Unary("Square", tensor, null), axis, true, null);
            return Binary("Mul", tensor, Unary("Rsqrt", Binary("Maximum", sum, epsilon, null), null), scope.Name);
        }
    }
}
