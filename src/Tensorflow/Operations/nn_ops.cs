using System.Runtime.CompilerServices;

namespace Tensorflow;

/// <summary>Networks, under the names of TensorFlow.NET's class (python/ops/nn_ops.py).</summary>
public class nn_ops
{
    /// <summary>Values with a bias added to each channel.</summary>
    public static Tensor bias_add(Tensor value, IVariableV1 bias, string data_format = null, string name = null) => Binding.tf.nn.bias_add(value, bias, data_format, name);

    /// <summary>Values with a bias added to each channel.</summary>
    [OverloadResolutionPriority(-1)]
    public static Tensor bias_add(Tensor value, Tensor bias, string data_format = null, string name = null) => Binding.tf.nn.bias_add(value, bias, data_format, name);

    /// <summary>The logarithms of the softmax of each row.</summary>
    public static Tensor log_softmax(Tensor logits, int axis = -1, string name = null) => axis == -1
        ? Binding.tf.nn.log_softmax(logits, name)
        : throw new UnimplementedError("log_softmax runs along the last axis alone: transpose the tensor first.");

    /// <summary>Whether the target is among the k largest predictions.</summary>
    public static Tensor in_top_k(Tensor predictions, Tensor targets, int k, string name = null) => Binding.tf.nn.in_top_k(predictions, targets, k, name ?? "InTopK");

    /// <summary>Half the sum of the squares.</summary>
    public static Tensor l2_loss(Tensor t, string name = null) => Binding.tf.nn.l2_loss(t, name);

    /// <summary>Values, the negative ones times <paramref name="alpha"/>.</summary>
    public static Tensor leaky_relu(Tensor features, float alpha = 0.2f, string name = null) => Binding.tf.nn.leaky_relu(features, alpha, name);

    /// <summary>The softmax of each row.</summary>
    public static Tensor softmax(Tensor logits, int axis = -1, string name = null) => Binding.tf.nn.softmax(logits, axis, name);

    /// <summary>Values, each left out by chance.</summary>
    public static Tensor dropout_v2(Tensor x, float rate, Tensor noise_shape = null, int? seed = null, string name = null) => Binding.tf.nn.dropout(x, noise_shape: noise_shape, seed: seed, name: name, rate: rate);

    /// <summary>The largest k of each row, and their places.</summary>
    public static Tensor[] top_kv2(Tensor input, int k, bool sorted = true, string name = null) => Binding.tf.nn.top_k(input, k, sorted, name);

    /// <summary>The loss of each row with the number of its class.</summary>
    public static Tensor sparse_softmax_cross_entropy_with_logits(Tensor labels = null, Tensor logits = null, string name = null) => Binding.tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits, name);

    /// <summary>The loss of each row with the distribution of its classes.</summary>
    public static Tensor softmax_cross_entropy_with_logits_v2_helper(Tensor labels, Tensor logits, int axis = -1, string name = null) => Binding.tf.nn.softmax_cross_entropy_with_logits_v2(labels, logits, axis, name);

    /// <summary>The loss of independent classes.</summary>
    public static Tensor sigmoid_cross_entropy_with_logits(Tensor labels, Tensor logits, string name = null) => Binding.tf.nn.sigmoid_cross_entropy_with_logits(labels, logits, name);
}
