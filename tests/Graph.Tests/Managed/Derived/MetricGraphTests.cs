using Reproductions.Tests.Graph.Managed.Listings;
using Tensorflow;
using static Reproductions.Tests.Graph.Managed.Derived.Inputs;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Derived;

/// <summary>The graphs of <c>tf.metrics</c>, node for node as TensorFlow 1.13.1's sources build them (<c>testdata/tensorflow-1.13.1/metrics.txt</c>).</summary>
public class MetricGraphTests
{
    private static readonly IReadOnlyDictionary<string, ListedCase> Listing = ListingFile.Read("metrics");

    private static readonly Dictionary<string, Action> Programs = new()
    {
        ["tf.metrics.mean(x[?,4])"] = () => tf.metrics.mean(Floats("x", -1, 4)),
        ["tf.metrics.mean(x[?,4], weights=0.5)"] = () => tf.metrics.mean(Floats("x", -1, 4), (Tensorflow.NumPy.NDArray)0.5f),
        ["tf.metrics.accuracy(l[?] int64, x[?] int64); tf.metrics.accuracy(l, x)"] = () =>
        {
            var x = Fed(tf.int64, "x", -1);
            var labels = Fed(tf.int64, "l", -1);
            tf.metrics.accuracy(labels, x);
            tf.metrics.accuracy(labels, x);
        },
        ["tf.metrics.accuracy(l[?,1] int32, x[?] int64, name='acc')"] = () =>
        {
            var x = Fed(tf.int64, "x", -1);
            tf.metrics.accuracy(Fed(tf.int32, "l", -1, 1), x, name: "acc");
        },
        ["tf.metrics.accuracy(l[6] int64, x[6] int64, weights=w[6])"] = () =>
        {
            var x = Fed(tf.int64, "x", 6);
            var labels = Fed(tf.int64, "l", 6);
            tf.metrics.accuracy(labels, x, Floats("w", 6));
        },
        ["tf.metrics.mean_squared_error(l[?,4], x[?,4])"] = () => OfPair((l, x) => tf.metrics.mean_squared_error(l, x), -1, 4),
        ["tf.metrics.mean_absolute_error(l[?,4], x[?,4])"] = () => OfPair((l, x) => tf.metrics.mean_absolute_error(l, x), -1, 4),
        ["tf.metrics.root_mean_squared_error(l[?,4], x[?,4])"] = () => OfPair((l, x) => tf.metrics.root_mean_squared_error(l, x), -1, 4),
        ["tf.metrics.true_positives(l[?], x[?])"] = () => OfPair((l, x) => tf.metrics.true_positives(l, x), -1),
        ["tf.metrics.false_positives(l[?], x[?])"] = () => OfPair((l, x) => tf.metrics.false_positives(l, x), -1),
        ["tf.metrics.true_negatives(l[?], x[?])"] = () => OfPair((l, x) => tf.metrics.true_negatives(l, x), -1),
        ["tf.metrics.false_negatives(l[?], x[?])"] = () => OfPair((l, x) => tf.metrics.false_negatives(l, x), -1),
        ["tf.metrics.precision(l[?], x[?])"] = () => OfPair((l, x) => tf.metrics.precision(l, x), -1),
        ["tf.metrics.recall(l[6] bool, x[6] bool, weights=w[6])"] = () =>
        {
            var x = Fed(tf.@bool, "x", 6);
            var labels = Fed(tf.@bool, "l", 6);
            tf.metrics.recall(labels, x, Floats("w", 6));
        },
        ["tf.metrics.mean_tensor(x[2,3])"] = () => tf.metrics.mean_tensor(Floats("x", 2, 3)),
        ["tf.metrics.percentage_below(x[?], 0.5)"] = () => tf.metrics.percentage_below(Floats("x", -1), 0.5f),
        ["tf.metrics.mean_relative_error(l[?,4], x[?,4], n[?,4])"] = () => OfPair((l, x) => tf.metrics.mean_relative_error(l, x, Floats("n", -1, 4)), -1, 4),
        ["tf.metrics.mean_cosine_distance(l[?,4], x[?,4], dim=1)"] = () => OfPair((l, x) => tf.metrics.mean_cosine_distance(l, x, 1), -1, 4),
        ["tf.metrics.mean_per_class_accuracy(l[?,2] int64, x[?,2] int64, 3)"] = () =>
        {
            var x = Fed(tf.int64, "x", -1, 2);
            tf.metrics.mean_per_class_accuracy(Fed(tf.int64, "l", -1, 2), x, 3);
        },
        ["tf.metrics.auc(l[?], x[?], num_thresholds=5)"] = () => OfPair((l, x) => tf.metrics.auc(l, x, num_thresholds: 5), -1),
        ["tf.metrics.auc(l[6] bool, x[6], weights=w[6], num_thresholds=5, curve='PR')"] = () =>
        {
            var x = Floats("x", 6);
            var labels = Fed(tf.@bool, "l", 6);
            tf.metrics.auc(labels, x, Floats("w", 6), 5, curve: "PR");
        },
        ["tf.metrics.precision_at_thresholds(l[?], x[?], [0.25, 0.75])"] = () => OfPair((l, x) => tf.metrics.precision_at_thresholds(l, x, [0.25f, 0.75f]), -1),
        ["tf.metrics.recall_at_thresholds(l[?], x[?], [0.25, 0.75])"] = () => OfPair((l, x) => tf.metrics.recall_at_thresholds(l, x, [0.25f, 0.75f]), -1),
    };

    public static TheoryData<string> Titles => [.. Programs.Keys];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Metrics_build_TensorFlows_nodes_and_collections(string title) => Listing[title].ShouldBeBuiltWithCollectionsBy(Programs[title]);

    [Fact]
    public void Every_listed_metric_is_compared() => Listing.Keys.Should().BeEquivalentTo(Programs.Keys);

    private static void OfPair(Action<Tensor, Tensor> metric, params long[] shape)
    {
        var (x, labels) = Pair(shape);
        metric(labels, x);
    }
}
