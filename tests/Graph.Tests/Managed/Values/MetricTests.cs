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
        ["percentage_below"] = ((_, p) => tf.metrics.percentage_below(p, 0.5f), 0f, 0.25f),
        ["mean_relative_error"] = ((l, p) => tf.metrics.mean_relative_error(l, p, tf.constant(new[] { 0f, 2f })), 0.25f, 0.125f),
        ["mean_cosine_distance"] = ((l, p) => tf.metrics.mean_cosine_distance(l, p, 0), 0f, 0f),
        ["true_positives with weights"] = ((l, p) => tf.metrics.true_positives(l, p, (Tensorflow.NumPy.NDArray)0.5f), 0.5f, 1f),
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

    // Of 0.1 and 0.4 (no) and 0.35 and 0.8 (yes): at the thresholds 0-, 1/3, 2/3 and 1+ there are 2, 2, 1, 0 true positives and 2, 1, 0, 0 false ones. By
    // rates of false positives 1, 1/2, 0, 0 and recalls 1, 1, 1/2, 0 the trapezoids are 1/2 and 3/8. The precisions are 1/2, 2/3, 1 and, by the epsilon, 1 at
    // recall 0: 1/2 · (2/3 + 1)/2 + 1/2 · 1.
    [Theory]
    [InlineData("ROC", "trapezoidal", 0.875f)]
    [InlineData("ROC", "minoring", 0.75f)]
    [InlineData("ROC", "majoring", 1f)]
    [InlineData("PR", "trapezoidal", 0.9166667f)]
    public void The_area_under_a_curve_is_summed_between_thresholds(string curve, string method, float expected)
    {
        var graph = tf.Graph().as_default();
        var (_, update) = tf.metrics.auc(tf.constant(new[] { 0f, 0f, 1f, 1f }), tf.constant(new[] { 0.1f, 0.4f, 0.35f, 0.8f }), num_thresholds: 4, curve: curve, summation_method: method);
        var init = tf.local_variables_initializer();
        using var session = new Session(graph);
        session.run(init);
        graph.Exit();

        ((float)session.run(update)).Should().BeApproximately(expected, 1e-5f);
    }

    // Class 0 is right 1 of 2 times, class 1 never, class 2 is not there: its quotient is 0.
    [Fact]
    public void The_accuracy_of_each_class_counts_alike()
    {
        var graph = tf.Graph().as_default();
        var (value, update) = tf.metrics.mean_per_class_accuracy(tf.constant(new[] { 0L, 0L, 1L }), tf.constant(new[] { 0L, 1L, 0L }), 3);
        var (_, mean) = tf.metrics.mean_tensor(tf.constant(new[] { 1f, 5f }), tf.constant(new[] { 2f, 0f }));
        var init = tf.local_variables_initializer();
        using var session = new Session(graph);
        session.run(init);
        graph.Exit();

        session.run(update).ShouldBe(new[] { 0.5f, 0f, 0f });
        session.run(value).ShouldBe(0.5f / 3);
        session.run(mean).ShouldBe(new[] { 1f, 0f });
    }

    [Fact]
    public void Precision_and_recall_are_counted_at_thresholds()
    {
        var graph = tf.Graph().as_default();
        var (labels, predictions) = (tf.constant(new[] { 0f, 0f, 1f, 1f }), tf.constant(new[] { 0.1f, 0.4f, 0.35f, 0.8f }));
        var (_, precision) = tf.metrics.precision_at_thresholds(labels, predictions, [0.3f, 0.5f]);
        var (_, recall) = tf.metrics.recall_at_thresholds(labels, predictions, [0.3f, 0.5f]);
        var init = tf.local_variables_initializer();
        using var session = new Session(graph);
        session.run(init);
        graph.Exit();

        session.run(precision).ShouldBe(new[] { 2f / 3, 1f });
        session.run(recall).ShouldBe(new[] { 1f, 0.5f });
    }

    [Fact]
    public void A_likelihood_above_one_is_refused_when_it_runs()
    {
        var graph = tf.Graph().as_default();
        var (_, update) = tf.metrics.auc(tf.constant(new[] { 1f }), tf.constant(new[] { 1.5f }), num_thresholds: 3);
        var init = tf.local_variables_initializer();
        using var session = new Session(graph);
        session.run(init);
        graph.Exit();

        var run = () => session.run(update);

        run.Should().Throw<InvalidArgumentError>().WithMessage("*assertion failed: [predictions must be in [0, 1]] [Condition x <= y did not hold element-wise:x (Const_1:0) = ] [1.5] [y (auc/Cast_1/x:0) = ] [1]*");
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
