using Reproductions.Tests.Graph.Managed.Listings;
using Tensorflow;
using static Reproductions.Tests.Graph.Managed.Derived.Inputs;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Derived;

/// <summary>The graphs of <c>tf.nn</c> that have no recording, node for node as TensorFlow 1.13.1's sources build them (<c>testdata/tensorflow-1.13.1/nn.txt</c>).</summary>
public class NnGraphTests
{
    private static readonly IReadOnlyDictionary<string, ListedCase> Listing = ListingFile.Read("nn");

    private static readonly Dictionary<string, Action> Programs = new()
    {
        ["tf.nn.l2_normalize(x[?,4], 1)"] = () => tf.nn.l2_normalize(Floats("x", -1, 4), 1),
        ["tf.nn.weighted_cross_entropy_with_logits(l[?,4], x[?,4], 2.0)"] = () =>
        {
            var (x, labels) = Pair(-1, 4);
            tf.nn.weighted_cross_entropy_with_logits(labels, x, 2.0f);
        },
        ["tf.nn.log_poisson_loss(l[?,4], x[?,4])"] = () =>
        {
            var (x, labels) = Pair(-1, 4);
            tf.nn.log_poisson_loss(labels, x);
        },
        ["tf.nn.log_poisson_loss(l[?,4], x[?,4], compute_full_loss=True)"] = () =>
        {
            var (x, labels) = Pair(-1, 4);
            tf.nn.log_poisson_loss(labels, x, compute_full_loss: true);
        },
        ["tf.nn.moments(x[?,4,4,3], [0,1,2]); tf.nn.moments(x, [0,1,2], keep_dims=True)"] = () =>
        {
            var x = Floats("x", -1, 4, 4, 3);
            tf.nn.moments(x, new Axis(0, 1, 2));
            tf.nn.moments(x, new Axis(0, 1, 2), keep_dims: true);
        },
        ["tf.nn.batch_normalization(x[?,4], m[4], v[4], b[4], g[4], 0.001); without offset and scale"] = () =>
        {
            var x = Floats("x", -1, 4);
            var (m, v) = (Floats("m", 4), Floats("v", 4));
            var (b, g) = (Floats("b", 4), Floats("g", 4));
            tf.nn.batch_normalization(x, m, v, b, g, 0.001f);
            tf.nn.batch_normalization(x, m, v, null, null, 0.001f);
        },
        ["tf.nn.fused_batch_norm(x[?,4,4,3], s[3], o[3], m[3], v[3], is_training=False)"] = () =>
        {
            var x = Floats("x", -1, 4, 4, 3);
            var (s, o) = (Floats("s", 3), Floats("o", 3));
            var (m, v) = (Floats("m", 3), Floats("v", 3));
            tf.nn.fused_batch_norm(x, s, o, m, v, is_training: false);
        },
        ["tf.clip_by_average_norm(x[2,3], 5.0)"] = () => tf.clip_by_average_norm(Floats("x", 2, 3), 5.0f),
        ["tf.nn.sparse_softmax_cross_entropy_with_logits(l[?,5] int64, x[?,5,4])"] = () =>
        {
            var x = Floats("x", -1, 5, 4);
            tf.nn.sparse_softmax_cross_entropy_with_logits(Fed(tf.int64, "l", -1, 5), x);
        },
        ["tf.nn.sparse_softmax_cross_entropy_with_logits(l[2,5] int64, x[2,5,4], name='loss')"] = () =>
        {
            var x = Floats("x", 2, 5, 4);
            tf.nn.sparse_softmax_cross_entropy_with_logits(Fed(tf.int64, "l", 2, 5), x, "loss");
        },
        ["tf.nn.lrn(x[?,4,4,3], 4, bias=2, alpha=1, beta=0.75); tf.nn.top_k(y[?,5], 2)"] = () =>
        {
            var x = Floats("x", -1, 4, 4, 3);
            var y = Floats("y", -1, 5);
            tf.nn.lrn(x, 4, bias: 2, alpha: 1, beta: 0.75f);
            tf.nn.top_k(y, 2);
        },
        ["tf.nn.conv2d_transpose(x[2,7,7,4], w[3,3,2,4], [2,14,14,2], [1,2,2,1])"] = () =>
        {
            var x = Floats("x", 2, 7, 7, 4);
            tf.nn.conv2d_transpose(x, Floats("w", 3, 3, 2, 4), (Tensorflow.NumPy.NDArray)new[] { 2, 14, 14, 2 }, [1, 2, 2, 1]);
        },
        ["tf.nn.separable_conv2d(x[?,9,9,2], d[3,3,2,2], p[1,1,4,3], [1,1,1,1], 'SAME')"] = () => Separable(null),
        ["tf.nn.separable_conv2d(x[?,9,9,2], d[3,3,2,2], p[1,1,4,3], [1,1,1,1], 'SAME', rate=[2,2])"] = () => Separable([2, 2]),
        ["tf.nn.depthwise_conv2d(x[?,9,9,2], d[3,3,2,2], [1,1,1,1], 'VALID')"] = () =>
        {
            var x = Floats("x", -1, 9, 9, 2);
            tf.nn.depthwise_conv2d(x, Floats("d", 3, 3, 2, 2), [1, 1, 1, 1], "VALID");
        },
        ["tf.nn.atrous_conv2d(x[?,9,9,2], w[3,3,2,4], 2, 'VALID')"] = () =>
        {
            var x = Floats("x", -1, 9, 9, 2);
            tf.nn.atrous_conv2d(x, Floats("w", 3, 3, 2, 4), 2, "VALID");
        },
        ["tf.nn.convolution(x[?,9,9,2], w[3,3,2,4], 'SAME', strides=[2,2])"] = () =>
        {
            var x = Floats("x", -1, 9, 9, 2);
            tf.nn.convolution(x, Floats("w", 3, 3, 2, 4), "SAME", [2, 2]);
        },
    };

    public static TheoryData<string> Titles => [.. Programs.Keys];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Calls_build_TensorFlows_nodes(string title) => Listing[title].ShouldBeBuiltBy(Programs[title]);

    [Fact]
    public void Every_listed_call_is_compared() => Listing.Keys.Should().BeEquivalentTo(Programs.Keys);

    private static void Separable(int[]? rate)
    {
        var x = Floats("x", -1, 9, 9, 2);
        var depthwise = Floats("d", 3, 3, 2, 2);
        tf.nn.separable_conv2d(x, depthwise, Floats("p", 1, 1, 4, 3), [1, 1, 1, 1], "SAME", rate);
    }
}
