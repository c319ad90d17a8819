using Reproductions.Tests.Graph.Managed.Listings;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed;

/// <summary>The graphs that <c>tf.*</c> calls build, node for node as TensorFlow 1.13.1 did (<c>testdata/tensorflow-1.13.1/ops.txt</c>).</summary>
public class OpListingTests
{
    private static readonly IReadOnlyDictionary<string, ListedCase> Listing = ListingFile.Read("ops");

    private static readonly Dictionary<string, Action> Programs = new()
    {
        ["tf.constant(3)"] = () => tf.constant(3),
        ["tf.constant(3.5)"] = () => tf.constant(3.5f),
        ["tf.constant([1,2,3])"] = () => tf.constant(new[] { 1, 2, 3 }),
        ["tf.constant([1.0])"] = () => tf.constant(new[] { 1.0f }),
        ["tf.constant(True)"] = () => tf.constant(true),
        ["tf.constant('a')"] = () => tf.constant("a"),
        ["tf.constant(['a','b'])"] = () => tf.constant(new[] { "a", "b" }),
        ["tf.constant(0.1,shape=[32])"] = () => tf.constant(0.1f, shape: new Shape(32)),
        ["x=ph([2,3]); x+1"] = () => _ = Placeholder(2, 3) + 1,
        ["v=tf.Variable(tf.truncated_normal([2,2])); w=tf.Variable(v*2.0)"] = () =>
        {
            var v = tf.Variable(tf.truncated_normal((2, 2)));
            tf.Variable(v.AsTensor() * 2.0f);
        },
        ["x=ph([None,3]); tf.reduce_sum(x)"] = () => tf.reduce_sum(Placeholder(-1, 3)),
    };

    public static TheoryData<string> Titles => [.. Programs.Keys];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Calls_build_TensorFlows_nodes(string title) => Listing[title].ShouldBeBuiltBy(Programs[title]);

    private static Tensor Placeholder(params long[] shape) => tf.placeholder(tf.float32, new Shape(shape), name: "x");
}
