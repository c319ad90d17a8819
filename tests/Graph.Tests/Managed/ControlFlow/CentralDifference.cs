using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.ControlFlow;

/// <summary>Holds tf.gradients to what small steps of the input say.</summary>
internal static class CentralDifference
{
    /// <summary>Half a step: its square is the error of the difference, what float64 rounds of the sum its other one.</summary>
    private const double Step = 1e-5;

    private const double Tolerance = 1e-8;

    /// <summary>Compares the gradient of a weighted sum of a function's results with differences of it, for every element of the input.</summary>
    /// <param name="function">Builds the results, float64, from the input.</param>
    /// <param name="x">The input's elements, row by row; their function is smooth there.</param>
    /// <param name="shape">The shape of the input.</param>
    /// <param name="declared">The shape that the placeholder states; null for <paramref name="shape"/>.</param>
    public static void ShouldAgree(Func<Tensor, Tensor> function, double[] x, Shape shape, Shape declared = null)
    {
        using var program = new GraphProgram();
        var input = tf.placeholder(tf.float64, declared ?? shape, name: "x");
        var results = function(input);
        var weights = tf.placeholder(tf.float64, Shape.Null, name: "weights");
        var sum = tf.reduce_sum(results * weights);
        var gradient = tf.gradients(sum, input)[0];
        var drawn = Weights(program.Values<double>(results, (input, new NDArray(x, shape))).Length);

        double Sum(double[] at) => program.Run<double>(sum, (input, new NDArray(at, shape)), (weights, Like(program, results, input, at, shape, drawn)));
        var built = program.Values<double>(gradient, (input, new NDArray(x, shape)), (weights, Like(program, results, input, x, shape, drawn)));

        for (var i = 0; i < x.Length; i++)
        {
            var difference = (Sum(Moved(x, i, Step)) - Sum(Moved(x, i, -Step))) / (2 * Step);
            built[i].Should().BeApproximately(difference, Tolerance * Math.Max(1, Math.Abs(difference)), $"the sum changes so when element {i} of the input does");
        }
    }

    // Any numbers that are not alike: a gradient that mixes elements up shows.
    private static double[] Weights(int count) => [.. Enumerable.Range(0, count).Select(i => 0.7 + (0.3 * Math.Sin(1 + (2.3 * i))))];

    private static NDArray Like(GraphProgram program, Tensor results, Tensor input, double[] at, Shape shape, double[] weights) =>
        new(weights, new Shape([.. program.Values<int>(array_ops.shape(results, optimize: false), (input, new NDArray(at, shape)))]));

    private static double[] Moved(double[] x, int index, double by)
    {
        var moved = (double[])x.Clone();
        moved[index] += by;
        return moved;
    }
}
