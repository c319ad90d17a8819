using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Fixtures.Networks;

/// <summary>
/// The reproductions' network with batch normalization: two 5x5 convolutions, each normalized with its moving statistics, or in training mode with those of
/// the batch, and logits named "logits".
/// </summary>
public static class BatchNormNetwork
{
    private const float Epsilon = 1e-3f;

    /// <summary>Builds it in the default graph: <c>conv1/kernel</c>, <c>bn1/beta</c>, <c>bn1/gamma</c>, <c>bn1/moving_mean</c>, <c>bn1/moving_variance</c>, ..., <c>fc/bias</c>.</summary>
    /// <param name="training">Whether to normalize with the statistics of the batch; the moving ones are made all the same.</param>
    /// <returns>The images, <c>[?, 784]</c>, and the logits, <c>[?, 10]</c>.</returns>
    public static (Tensor Input, Tensor Logits) Build(bool training = false)
    {
        var input = tf.placeholder(tf.float32, (-1, 784), name: "input");
        var first = Block(tf.reshape(input, (-1, 28, 28, 1)), 1, 1, 8, training);
        var second = Block(first, 2, 8, 16, training);
        var kernel = tf.Variable(tf.truncated_normal((7 * 7 * 16, 10), stddev: 0.1f), name: "fc/kernel");
        var bias = tf.Variable(tf.zeros(10), name: "fc/bias");
        return (input, tf.add(tf.matmul(tf.reshape(second, (-1, 7 * 7 * 16)), kernel), bias, name: "logits"));
    }

    /// <summary>Builds it, initializes all and restores the variables that <paramref name="saved"/> chooses.</summary>
    public static LoadedModel Load(string prefix, Func<IVariableV1, bool> saved)
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var (input, logits) = Build();
        var session = tf.Session(graph);
        session.run(tf.global_variables_initializer());
        tf.train.Saver(tf.global_variables().Where(saved).ToArray()).restore(session, prefix);
        return new LoadedModel(session, input, logits);
    }

    private static Tensor Block(Tensor x, int number, int channels, int filters, bool training)
    {
        var kernel = tf.Variable(tf.truncated_normal((5, 5, channels, filters), stddev: 0.1f), name: $"conv{number}/kernel");
        var convolved = tf.nn.conv2d(x, kernel, [1, 1, 1, 1], "SAME");
        var beta = tf.Variable(tf.zeros(filters), name: $"bn{number}/beta");
        var gamma = tf.Variable(tf.ones(filters), name: $"bn{number}/gamma");
        var mean = tf.Variable(tf.zeros(filters), name: $"bn{number}/moving_mean", trainable: false);
        var variance = tf.Variable(tf.ones(filters), name: $"bn{number}/moving_variance", trainable: false);
        var (center, spread) = training ? tf.nn.moments(convolved, (0, 1, 2)) : (mean.AsTensor(), variance.AsTensor());
        var normalized = tf.nn.batch_normalization(convolved, center, spread, beta, gamma, Epsilon);
        return tf.nn.max_pool(tf.nn.relu(normalized), [1, 2, 2, 1], [1, 2, 2, 1], "SAME");
    }
}
