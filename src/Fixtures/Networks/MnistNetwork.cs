using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Fixtures.Networks;

/// <summary>
/// The student's network: two 5x5 convolutions with pooling, one hidden part, softmax named "output". Its eight variables have
/// no names of their own, so TensorFlow calls them Variable, Variable_1, ..., Variable_7.
/// </summary>
/// <param name="Input">The images, <c>[?, 784]</c>.</param>
/// <param name="Label">The one-hot labels, <c>[?, 10]</c>.</param>
/// <param name="Output">The probabilities, <c>[?, 10]</c>.</param>
public sealed record MnistNetwork(Tensor Input, Tensor Label, Tensor Output)
{
    /// <summary>Number of variables that <see cref="Output"/> reads.</summary>
    public const int VariableCount = 8;

    /// <summary>Builds the network in the default graph.</summary>
    /// <param name="size">Its widths.</param>
    /// <param name="resource">Whether the variables are resources; <c>tf.Variable</c>'s are references.</param>
    public static MnistNetwork Build(NetworkSize size, bool resource = false)
    {
        var input = tf.placeholder(tf.float32, (-1, 784), name: "input");
        var label = tf.placeholder(tf.float32, (-1, 10), name: "label");
        return Build(size, input, label, resource);
    }

    /// <summary>Builds the network on placeholders that exist.</summary>
    public static MnistNetwork Build(NetworkSize size, Tensor input, Tensor label, bool resource = false)
    {
        ResourceVariable Variable(Tensor value) => resource ? new ResourceVariable(value) : tf.Variable(value);
        ResourceVariable Weights(Shape shape) => Variable(tf.truncated_normal(shape, stddev: 0.1f));
        ResourceVariable Bias(int units) => Variable(tf.constant(0.1f, shape: units));

        var weights1 = Weights((5, 5, 1, size.Conv1));
        var bias1 = Bias(size.Conv1);
        var image = tf.reshape(input, (-1, 28, 28, 1));
        var pool1 = Pool(tf.nn.relu(Convolution(image, weights1) + bias1));

        var weights2 = Weights((5, 5, size.Conv1, size.Conv2));
        var bias2 = Bias(size.Conv2);
        var pool2 = Pool(tf.nn.relu(Convolution(pool1, weights2) + bias2));

        var flat = 7 * 7 * size.Conv2;
        var weights3 = Weights((flat, size.Dense));
        var bias3 = Bias(size.Dense);
        var features = tf.reshape(pool2, (-1, flat));
        var dense = tf.nn.relu(tf.matmul(features, weights3) + bias3);

        var weights4 = Weights((size.Dense, 10));
        var bias4 = Bias(10);
        var output = tf.nn.softmax(tf.matmul(dense, weights4) + bias4, name: "output");
        return new MnistNetwork(input, label, output);
    }

    private static Tensor Convolution(Tensor x, ResourceVariable weights) => tf.nn.conv2d(x, weights, [1, 1, 1, 1], "SAME");

    private static Tensor Pool(Tensor x) => tf.nn.max_pool(x, [1, 2, 2, 1], [1, 2, 2, 1], "SAME");
}
