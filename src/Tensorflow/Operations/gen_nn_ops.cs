namespace Tensorflow;

/// <summary>The operations of networks, one function each (python/ops/gen_nn_ops.py).</summary>
public static class gen_nn_ops
{
    /// <summary>Values, 0 for negative ones.</summary>
    public static Tensor relu(Tensor features, string name = null) => gen_ops.Apply("Relu", name, [features]).output;

    /// <summary>Values from 0 to 6.</summary>
    public static Tensor relu6(Tensor features, string name = null) => gen_ops.Apply("Relu6", name, [features]).output;

    /// <summary>Exponential linear units.</summary>
    public static Tensor elu(Tensor features, string name = null) => gen_ops.Apply("Elu", name, [features]).output;

    /// <summary>Scaled exponential linear units.</summary>
    public static Tensor selu(Tensor features, string name = null) => gen_ops.Apply("Selu", name, [features]).output;

    /// <summary>The logarithm of one and the power of e.</summary>
    public static Tensor softplus(Tensor features, string name = null) => gen_ops.Apply("Softplus", name, [features]).output;

    /// <summary>x / (1 + |x|).</summary>
    public static Tensor softsign(Tensor features, string name = null) => gen_ops.Apply("Softsign", name, [features]).output;

    /// <summary>The softmax of each row.</summary>
    public static Tensor softmax(Tensor logits, string name = null) => gen_ops.Apply("Softmax", name, [logits]).output;

    /// <summary>The logarithms of the softmax of each row.</summary>
    public static Tensor log_softmax(Tensor logits, string name = null) => gen_ops.Apply("LogSoftmax", name, [logits]).output;

    /// <summary>Half the sum of the squares.</summary>
    public static Tensor l2_loss(Tensor t, string name = null) => gen_ops.Apply("L2Loss", name, [t]).output;

    /// <summary>Values with a bias added to each channel.</summary>
    public static Tensor bias_add(Tensor value, Tensor bias, string data_format = "NHWC", string name = null) => gen_ops.Apply("BiasAdd", name, [value, bias], ("data_format", data_format)).output;

    /// <summary>The convolution of images with filters.</summary>
    public static Tensor conv2d(Tensor input, Tensor filter, int[] strides, string padding, string data_format = "NHWC", int[] dilations = null, string name = null) => gen_ops.Apply("Conv2D", name, [input, filter], ("strides", strides), ("padding", padding), ("data_format", data_format), ("dilations", dilations)).output;

    /// <summary>The largest of each window.</summary>
    public static Tensor max_pool(Tensor input, int[] ksize, int[] strides, string padding, string data_format = "NHWC", string name = null) => gen_ops.Apply("MaxPool", name, [input], ("ksize", ksize), ("strides", strides), ("padding", padding), ("data_format", data_format)).output;

    /// <summary>The mean of each window.</summary>
    public static Tensor avg_pool(Tensor value, int[] ksize, int[] strides, string padding, string data_format = "NHWC", string name = null) => gen_ops.Apply("AvgPool", name, [value], ("ksize", ksize), ("strides", strides), ("padding", padding), ("data_format", data_format)).output;

    /// <summary>The loss of each row, and its gradient.</summary>
    public static Tensor[] softmax_cross_entropy_with_logits(Tensor features, Tensor labels, string name = null) => gen_ops.Apply("SoftmaxCrossEntropyWithLogits", name, [features, labels]).outputs;

    /// <summary>The loss of each row with the number of its class, and its gradient.</summary>
    public static Tensor[] sparse_softmax_cross_entropy_with_logits(Tensor features, Tensor labels, string name = null) => gen_ops.Apply("SparseSoftmaxCrossEntropyWithLogits", name, [features, labels]).outputs;

    /// <summary>Whether the target is among the k largest predictions.</summary>
    public static Tensor in_top_kv2(Tensor predictions, Tensor targets, Tensor k, string name = null) => gen_ops.Apply("InTopKV2", name, [predictions, targets, k]).output;

    /// <summary>The largest k of each row, and their places.</summary>
    public static Tensor[] top_kv2(Tensor input, Tensor k, bool sorted = true, string name = null) => gen_ops.Apply("TopKV2", name, [input, k], ("sorted", sorted)).outputs;
}
