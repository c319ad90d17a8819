using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Values;

/// <summary>Losses and metrics; values worked out by hand.</summary>
public class LossTests
{
    private static readonly Dictionary<string, (Func<Tensor> Build, object Expected)> Cases = new()
    {
        ["mean_squared_error"] = (() => tf.losses.mean_squared_error(F(1, 2), F(3, 5)), 6.5f),
        ["absolute_difference"] = (() => tf.losses.absolute_difference(F(1, 2), F(3, 5)), 2.5f),
        ["hinge_loss of a right and a wrong answer"] = (() => tf.losses.hinge_loss(F(1, 0), F(2, 0.5f)), 0.75f),
        ["huber_loss near and far"] = (() => tf.losses.huber_loss(F(0, 0), F(0.5f, 3)), ((0.5f * 0.25f) + 2.5f) / 2),
        ["log_loss"] = (() => tf.losses.log_loss(F(1, 0), F(0.5f, 0.5f)), MathF.Log(2)),
        ["sparse_softmax_cross_entropy of even logits"] = (() => tf.losses.sparse_softmax_cross_entropy(tf.constant(new[] { 0, 1 }), Even()), MathF.Log(2)),
        ["sparse_softmax_cross_entropy of labels in a column"] = (() => tf.losses.sparse_softmax_cross_entropy(tf.constant(new[,] { { 0 }, { 1 } }), Even()), MathF.Log(2)),
        ["softmax_cross_entropy"] = (() => tf.losses.softmax_cross_entropy(tf.constant(new[,] { { 1f, 0f }, { 0f, 1f } }), Even()), MathF.Log(2)),
        ["softmax_cross_entropy, smoothed"] = (() => tf.losses.softmax_cross_entropy(tf.constant(new[,] { { 1f, 0f } }), tf.constant(new[,] { { MathF.Log(3), 0f } }), label_smoothing: 0.5f), -((0.75f * MathF.Log(0.75f)) + (0.25f * MathF.Log(0.25f)))),
        ["sigmoid_cross_entropy"] = (() => tf.losses.sigmoid_cross_entropy(F(1, 0), F(0, 0)), MathF.Log(2)),
        ["cosine_distance"] = (() => tf.losses.cosine_distance(tf.constant(new[,] { { 1f, 0f }, { 0.6f, 0.8f } }), tf.constant(new[,] { { 0.6f, 0.8f }, { 0.6f, 0.8f } }), 1), 0.2f),

        // Differences 1, 3, 0 within the only row: its pairs differ by 2, 1 and 3, so (4 + 1 + 9) / 3 pairs.
        ["mean_pairwise_squared_error"] = (() => tf.losses.mean_pairwise_squared_error(tf.constant(new[,] { { 0f, 0f, 0f } }), tf.constant(new[,] { { 1f, 3f, 0f } })), 14f / 3),
        ["sparse_softmax_cross_entropy of sequences"] = (() => tf.losses.sparse_softmax_cross_entropy(tf.constant(new[,] { { 0, 1, 2 } }), tf.zeros((1, 3, 4))), MathF.Log(4)),
        ["a weight for all"] = (() => tf.losses.mean_squared_error(F(1, 2), F(3, 5), weights: 2f), 13f),
        ["weights of 0 do not count"] = (() => tf.losses.mean_squared_error(F(1, 2), F(3, 5), weights: F(0, 1)), 9f),
        ["a weight for each row"] = (() => tf.losses.mean_squared_error(tf.zeros((2, 2)), tf.constant(new[,] { { 1f, 1f }, { 2f, 2f } }), weights: tf.constant(new[,] { { 1f }, { 0f } })), 1f),
        ["the sum"] = (() => tf.losses.mean_squared_error(F(1, 2), F(3, 5), reduction: Reduction.SUM), 13f),
        ["each"] = (() => tf.losses.mean_squared_error(F(1, 2), F(3, 5), reduction: Reduction.NONE), new[] { 4f, 9f }),
        ["by the sum of the weights"] = (() => tf.losses.mean_squared_error(F(1, 2), F(3, 5), weights: F(3, 1), reduction: Reduction.WEIGHTED_MEAN), 21f / 4),
        ["by the number of elements"] = (() => tf.losses.mean_squared_error(F(1, 2), F(3, 5), weights: F(0, 1), reduction: Reduction.SUM_OVER_BATCH_SIZE), 4.5f),
    };

    public static TheoryData<string> Labels => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Labels))]
    public void A_loss_is_what_was_worked_out_by_hand(string label) => Cases[label].Build.ShouldGive(Cases[label].Expected);

    [Fact]
    public void The_total_loss_is_the_sum_of_losses_and_regularizers()
    {
        var build = () =>
        {
            tf.losses.mean_squared_error(F(1), F(3));
            tf.losses.add_loss(tf.constant(1f));
            tf.add_to_collection(tf.GraphKeys.REGULARIZATION_LOSSES, tf.constant(0.5f));
            return tf.losses.get_total_loss();
        };

        build.ShouldGive(5.5f);
    }

    [Fact]
    public void Weights_that_do_not_fit_are_refused()
    {
        var graph = tf.Graph().as_default();

        var build = () => tf.losses.mean_squared_error(F(1, 2), F(3, 5), weights: F(1, 2, 3));

        build.Should().Throw<ValueError>().WithMessage("weights can not be broadcast to values. Mismatch at dim 0. values.shape=(2,), weights.shape=(3,).");
        graph.Exit();
    }

    [Theory]
    [InlineData(1, 2f)]
    [InlineData(2, 2f)]
    [InlineData(3, 0f)]
    public void Weights_whose_number_only_the_run_tells_are_checked_there(int count, float expected)
    {
        var graph = tf.Graph().as_default();
        var (x, weights) = (tf.placeholder(tf.float32, -1), tf.placeholder(tf.float32, -1));
        var loss = tf.losses.absolute_difference(tf.zeros_like(x), x, weights);
        using var session = new Session(graph);
        graph.Exit();

        var run = () => (float)session.run(loss, (x, new[] { 1f, 3f }), (weights, Enumerable.Repeat(1f, count).ToArray()));

        if (expected == 0)
        {
            run.Should().Throw<InvalidArgumentError>().WithMessage("*assertion failed: [weights can not be broadcast to values.] [weights.shape=] [Placeholder_1:0] [3] [values.shape=] [absolute_difference/Abs:0] [2] [is_scalar=] [0]*");
            return;
        }

        run().Should().Be(expected);
    }

    private static Tensor F(params float[] values) => tf.constant(values);

    private static Tensor Even() => tf.zeros((2, 2));
}
