using Reproductions.Tests.Graph.Managed.Listings;
using Tensorflow;
using static Reproductions.Tests.Graph.Managed.Derived.Inputs;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Derived;

/// <summary>The graphs of <c>tf.losses</c>, node for node as TensorFlow 1.13.1's sources build them (<c>testdata/tensorflow-1.13.1/losses.txt</c>).</summary>
public class LossGraphTests
{
    private static readonly IReadOnlyDictionary<string, ListedCase> Listing = ListingFile.Read("losses");

    private static readonly Dictionary<string, Action> Programs = new()
    {
        ["tf.losses.mean_squared_error(l[?,4], x[?,4])"] = () => OfRows((l, x) => tf.losses.mean_squared_error(l, x)),
        ["tf.losses.absolute_difference(l[?,4], x[?,4])"] = () => OfRows((l, x) => tf.losses.absolute_difference(l, x)),
        ["tf.losses.hinge_loss(l[?,4], x[?,4])"] = () => OfRows((l, x) => tf.losses.hinge_loss(l, x)),
        ["tf.losses.huber_loss(l[?,4], x[?,4])"] = () => OfRows((l, x) => tf.losses.huber_loss(l, x)),
        ["tf.losses.log_loss(l[?,4], x[?,4])"] = () => OfRows((l, x) => tf.losses.log_loss(l, x)),
        ["tf.losses.cosine_distance(l[?,4], x[?,4], axis=1)"] = () => OfRows((l, x) => tf.losses.cosine_distance(l, x, 1)),
        ["tf.losses.mean_pairwise_squared_error(l[?,4], x[?,4])"] = () => OfRows((l, x) => tf.losses.mean_pairwise_squared_error(l, x)),
        ["tf.losses.softmax_cross_entropy(l[?,4], x[?,4])"] = () => OfRows((l, x) => tf.losses.softmax_cross_entropy(l, x)),
        ["tf.losses.softmax_cross_entropy(l[?,4], x[?,4], label_smoothing=0.1)"] = () => OfRows((l, x) => tf.losses.softmax_cross_entropy(l, x, label_smoothing: 0.1f)),
        ["tf.losses.sigmoid_cross_entropy(l[?,4], x[?,4], label_smoothing=0.1)"] = () => OfRows((l, x) => tf.losses.sigmoid_cross_entropy(l, x, label_smoothing: 0.1f)),
        ["tf.losses.sparse_softmax_cross_entropy(l[?], x[?,4])"] = () =>
        {
            var x = Floats("x", -1, 4);
            tf.losses.sparse_softmax_cross_entropy(Fed(tf.int64, "l", -1), x);
        },
        ["tf.losses.sparse_softmax_cross_entropy(l[?,1], x[?,4])"] = () =>
        {
            var x = Floats("x", -1, 4);
            tf.losses.sparse_softmax_cross_entropy(Fed(tf.int64, "l", -1, 1), x);
        },
        ["tf.losses.sparse_softmax_cross_entropy(l[6], x[6,4], weights=w[6])"] = () =>
        {
            var x = Floats("x", 6, 4);
            var labels = Fed(tf.int64, "l", 6);
            tf.losses.sparse_softmax_cross_entropy(labels, x, Floats("w", 6));
        },
        ["tf.losses.mean_squared_error(l[?,4], x[?,4], weights=w[?,1])"] = () =>
            OfRows((l, x) => tf.losses.mean_squared_error(l, x, weights: Floats("w", -1, 1))),
        ["tf.losses.mean_squared_error(l[?,4], x[?,4], weights=0.5, reduction=tf.losses.Reduction.NONE)"] = () => Reduced(Reduction.NONE),
        ["tf.losses.mean_squared_error(l[?,4], x[?,4], weights=0.5, reduction=tf.losses.Reduction.SUM)"] = () => Reduced(Reduction.SUM),
        ["tf.losses.mean_squared_error(l[?,4], x[?,4], weights=0.5, reduction=tf.losses.Reduction.MEAN)"] = () => Reduced(Reduction.WEIGHTED_MEAN),
        ["tf.losses.mean_squared_error(l[?,4], x[?,4], weights=0.5, reduction=tf.losses.Reduction.SUM_OVER_BATCH_SIZE)"] = () => Reduced(Reduction.SUM_OVER_BATCH_SIZE),
        ["tf.losses.mean_squared_error(l[3,4] int32, x[3,4], scope='mine'); tf.losses.get_total_loss()"] = () =>
        {
            var x = Floats("x", 3, 4);
            tf.losses.mean_squared_error(Fed(tf.int32, "l", 3, 4), x, scope: "mine");
            tf.losses.get_total_loss();
        },
    };

    public static TheoryData<string> Titles => [.. Programs.Keys];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Losses_build_TensorFlows_nodes_and_collections(string title) => Listing[title].ShouldBeBuiltWithCollectionsBy(Programs[title]);

    [Fact]
    public void Every_listed_loss_is_compared() => Listing.Keys.Should().BeEquivalentTo(Programs.Keys);

    private static void OfRows(Action<Tensor, Tensor> loss)
    {
        var (x, labels) = Pair(-1, 4);
        loss(labels, x);
    }

    private static void Reduced(string reduction) => OfRows((l, x) => tf.losses.mean_squared_error(l, x, weights: 0.5f, reduction: reduction));
}
