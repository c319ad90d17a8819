using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Fixtures.Networks;

/// <summary>The smaller network of the reproductions: one product and a softmax named "output", variables <c>w</c> and <c>b</c>.</summary>
/// <param name="Input">The images, <c>[?, 784]</c>.</param>
/// <param name="Output">The probabilities, <c>[?, 10]</c>.</param>
public sealed record SoftmaxRegression(Tensor Input, Tensor Output)
{
    /// <summary>Builds it in the default graph.</summary>
    public static SoftmaxRegression Build(string weights = "w", string bias = "b")
    {
        var input = tf.placeholder(tf.float32, (-1, 784), name: "input");
        var w = tf.Variable(tf.truncated_normal((784, 10), stddev: 0.1f, seed: 1), name: weights);
        var b = tf.Variable(tf.zeros(10), name: bias);
        return new SoftmaxRegression(input, tf.nn.softmax(tf.matmul(input, w) + b, name: "output"));
    }
}
