using Reproductions.Tests.Graph.Managed.Listings;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed;

/// <summary>The graphs of <c>tf.nn</c>, node for node as TensorFlow 1.13.1 built them (<c>testdata/tensorflow-1.13.1/ops.txt</c>).</summary>
public class NnListingTests
{
    private static readonly IReadOnlyDictionary<string, ListedCase> Listing = ListingFile.Read("ops");

    internal static readonly Dictionary<string, Action> Programs = new()
    {
        ["x=ph([None,8]); tf.nn.dropout(x,keep_prob=0.5)"] = () => tf.nn.dropout(Floats("x", -1, 8), keep_prob: (Tensorflow.NumPy.NDArray)0.5f),
        ["x=ph([4,8]); tf.nn.dropout(x,rate=0.25,seed=7)"] = () => tf.nn.dropout(Floats("x", 4, 8), rate: 0.25f, seed: 7),
        ["x=ph([None,8]); k=ph([],'keep_prob'); tf.nn.dropout(x,k)"] = () =>
        {
            var x = Floats("x", -1, 8);
            tf.nn.dropout(x, Floats("keep_prob"));
        },
        ["x=ph([None,8]); l=ph([None,8],'l'); tf.nn.softmax_cross_entropy_with_logits_v2(labels=l,logits=x)"] = () =>
        {
            var x = Floats("x", -1, 8);
            tf.nn.softmax_cross_entropy_with_logits_v2(Floats("l", -1, 8), x);
        },
        ["x=ph([4,8]); l=ph([4,8],'l'); tf.nn.softmax_cross_entropy_with_logits_v2(labels=l,logits=x)"] = () =>
        {
            var x = Floats("x", 4, 8);
            tf.nn.softmax_cross_entropy_with_logits_v2(Floats("l", 4, 8), x);
        },
        ["x=ph([None,8]); l=ph([None],'l',tf.int64); tf.nn.sparse_softmax_cross_entropy_with_logits(labels=l,logits=x)"] = () =>
        {
            var x = Floats("x", -1, 8);
            tf.nn.sparse_softmax_cross_entropy_with_logits(tf.placeholder(tf.int64, new Shape(-1), name: "l"), x);
        },
        ["x=ph([None,8]); l=ph([None,8],'l'); tf.nn.sigmoid_cross_entropy_with_logits(labels=l,logits=x)"] = () =>
        {
            var x = Floats("x", -1, 8);
            tf.nn.sigmoid_cross_entropy_with_logits(Floats("l", -1, 8), x);
        },
        ["x=ph([None,8]); tf.nn.moments(x,[0])"] = () => tf.nn.moments(Floats("x", -1, 8), new Axis(0)),
        ["x=ph([4,5,5,8]); s=ph([8],'s'); o=ph([8],'o'); tf.nn.fused_batch_norm(x,s,o)"] = () =>
        {
            var x = Floats("x", 4, 5, 5, 8);
            var scale = Floats("s", 8);
            tf.nn.fused_batch_norm(x, scale, Floats("o", 8));
        },
        ["x=ph([None,10]); l=ph([None],'l',tf.int32); nn_ops.in_top_k(x,l,1)"] = () =>
        {
            var x = Floats("x", -1, 10);
            tf.nn.in_top_k(x, tf.placeholder(tf.int32, new Shape(-1), name: "l"), 1, name: "in_top_k");
        },
        ["x=ph([None,28,28,1]); w=ph([5,5,1,8],'w'); tf.nn.conv2d(x,w,strides=[1,2,2,1],padding='VALID')"] = () =>
        {
            var x = Floats("x", -1, 28, 28, 1);
            tf.nn.conv2d(x, Floats("w", 5, 5, 1, 8), [1, 2, 2, 1], "VALID");
        },
        ["x=ph([None,28,28,1]); tf.nn.max_pool(x,[1,2,2,1],[1,2,2,1],'SAME'); tf.nn.avg_pool(x,[1,2,2,1],[1,2,2,1],'VALID')"] = () =>
        {
            var x = Floats("x", -1, 28, 28, 1);
            tf.nn.max_pool(x, [1, 2, 2, 1], [1, 2, 2, 1], "SAME");
            tf.nn.avg_pool(x, [1, 2, 2, 1], [1, 2, 2, 1], "VALID");
        },
        ["x=ph([None,8]); b=ph([8],'b'); tf.nn.bias_add(x,b)"] = () =>
        {
            var x = Floats("x", -1, 8);
            tf.nn.bias_add(x, Floats("b", 8));
        },
        ["x=ph([None,8]); tf.nn.softmax(x); tf.nn.log_softmax(x); tf.nn.relu(x); tf.nn.sigmoid(x); tf.nn.tanh(x)"] = () =>
        {
            var x = Floats("x", -1, 8);
            tf.nn.softmax(x);
            tf.nn.log_softmax(x);
            tf.nn.relu(x);
            tf.nn.sigmoid(x);
            tf.nn.tanh(x);
        },
        ["x=ph([None,8]); l=ph([None,8],'l'); tf.nn.softmax_cross_entropy_with_logits(labels=l,logits=x)"] = () =>
        {
            var x = Floats("x", -1, 8);
            tf.nn.softmax_cross_entropy_with_logits(Floats("l", -1, 8), x);
        },
        ["x=ph([4,8]); tf.nn.l2_loss(x)"] = () => tf.nn.l2_loss(Floats("x", 4, 8)),
    };

    public static TheoryData<string> Titles => [.. Programs.Keys];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Calls_build_TensorFlows_nodes(string title) => Listing[title].ShouldBeBuiltBy(Programs[title]);

    [Fact]
    public void A_dropout_rate_of_one_is_refused()
    {
        var x = Floats("x", 4, 8);

        var build = () => tf.nn.dropout(x, rate: 1f);

        build.Should().Throw<ValueError>().WithMessage("rate must be a scalar tensor or a float in the range [0, 1), got 1*");
    }

    private static Tensor Floats(string name, params long[] shape) => tf.placeholder(tf.float32, new Shape(shape), name: name);
}
