using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Values;

/// <summary>Metrics over two batches: [1, 1] predicted where [1, 0] is true, then [0, 1] where [1, 1] is. Worked out by hand.</summary>
public class MetricTests
{
    private static readonly float[][] Labels = [[1, 0], [1, 1]];
    private static readonly float[][] Predictions = [[1, 1], [0, 1]];

    private static readonly Dictionary<string, (Func<Tensor, Tensor, (Tensor, Tensor)> Metric, float AfterOne, float AfterTwo)> Cases = new()
    {
        ["accuracy"] = ((l, p) => tf.metrics.accuracy(l, p), 0.5f, 0.5f),
        ["mean"] = ((_, p) => tf.metrics.mean(p), 1f, 0.75f),
        ["mean with weights"] = ((l, p) => tf.metrics.mean(p, l), 1f, 2f / 3),
        ["mean_squared_error"] = ((l, p) => tf.metrics.mean_squared_error(l, p), 0.5f, 0.5f),
        ["mean_absolute_error"] = ((l, p) => tf.metrics.mean_absolute_error(l, p), 0.5f, 0.5f),
        ["root_mean_squared_error"] = ((l, p) => tf.metrics.root_mean_squared_error(l, p), 0.70710678f, 0.70710678f),
        ["true_positives"] = ((l, p) => tf.metrics.true_positives(l, p), 1f, 2f),
        ["true_negatives"] = ((l, p) => tf.metrics.true_negatives(l, p), 0f, 0f),
        ["false_positives"] = ((l, p) => tf.metrics.false_positives(l, p), 1f, 1f),
        ["false_negatives"] = ((l, p) => tf.metrics.false_negatives(l, p), 0f, 1f),
        ["precision"] = ((l, p) => tf.metrics.precision(l, p), 0.5f, 2f / 3),
        ["recall"] = ((l, p) => tf.metrics.recall(l, p), 1f, 2f / 3),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_metric_gathers_batches_in_local_variables(string name)
    {
        var (metric, afterOne, afterTwo) = Cases[name];
        var graph = tf.Graph().as_default();
        var (labels, predictions) = (tf.placeholder(tf.float32, 2), tf.placeholder(tf.float32, 2));
        var (value, update) = metric(labels, predictions);
        var init = tf.local_variables_initializer();
        using var session = new Session(graph);
        session.run(init);
        graph.Exit();

        session.run(update, (labels, Labels[0]), (predictions, Predictions[0])).ShouldBe(afterOne);
        session.run(update, (labels, Labels[1]), (predictions, Predictions[1])).ShouldBe(afterTwo);
        session.run(value).ShouldBe(afterTwo);
    }

    [Fact]
    public void The_variables_of_a_metric_are_local_and_named_after_it()
    {
        var graph = tf.Graph().as_default();

        tf.metrics.accuracy(tf.constant(new[] { 1L }), tf.constant(new[] { 1L }));

        tf.local_variables().Select(v => v.Name).Should().Equal("accuracy/total:0", "accuracy/count:0");
        tf.global_variables().Should().BeEmpty();
        graph.Exit();
    }
}
