using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Fixtures.Networks;

/// <summary>The reproductions' network with one hidden part of 16 units: variables <c>fc1/w</c> .. <c>fc2/b</c>, or without names of their own.</summary>
/// <param name="Input">The images, <c>[?, 784]</c>.</param>
/// <param name="Output">The probabilities, <c>[?, 10]</c>.</param>
public sealed record Perceptron(Tensor Input, Tensor Output)
{
    /// <summary>Number of variables that <see cref="Output"/> reads.</summary>
    public const int VariableCount = 4;

    /// <summary>Builds it in the default graph.</summary>
    /// <param name="named">Whether the variables have names; else TensorFlow calls them Variable, Variable_1, ...</param>
    public static Perceptron Build(bool named = true)
    {
        var input = tf.placeholder(tf.float32, (-1, 784), name: "input");
        var hidden = tf.nn.relu(tf.matmul(input, Weights((784, 16), 1, named ? "fc1/w" : null)) + Bias(16, named ? "fc1/b" : null));
        var output = tf.nn.softmax(tf.matmul(hidden, Weights((16, 10), 2, named ? "fc2/w" : null)) + Bias(10, named ? "fc2/b" : null), name: "output");
        return new Perceptron(input, output);
    }

    private static ResourceVariable Weights(Shape shape, int seed, string name) => tf.Variable(tf.truncated_normal(shape, stddev: 0.1f, seed: seed), name: name);

    private static ResourceVariable Bias(int units, string name) => tf.Variable(tf.constant(0.1f, shape: units), name: name);
}
