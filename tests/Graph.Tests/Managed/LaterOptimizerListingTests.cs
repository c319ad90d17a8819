using Reproductions.Tests.Graph.Managed.Listings;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed;

/// <summary>The graphs of optimizers that no listing of TensorFlow 1.13.1 has, node for node as 2.21 built them.</summary>
public class LaterOptimizerListingTests
{
    private const string SparseMark = " sparse (emb [10,4], gather by ids)";

    private static readonly IReadOnlyDictionary<string, string[]> Listing = LaterListing.Read();

    private static readonly Dictionary<string, Action<Tensor>> Programs = new()
    {
        ["Adagrad (to compare with reference/tf-1.13.1/optimizers.txt)"] = loss => tf.train.AdagradOptimizer(0.1f).minimize(loss),
        ["RMSProp centered"] = loss => tf.train.RMSPropOptimizer(0.1f, decay: 0.9f, momentum: 0.5f, epsilon: 1e-10f, centered: true).minimize(loss),
        ["Adadelta"] = loss => tf.train.AdadeltaOptimizer(0.1f, rho: 0.9f, epsilon: 1e-6f).minimize(loss),
        ["Ftrl"] = loss => tf.train.FtrlOptimizer(0.1f, l1_regularization_strength: 0.01f, l2_regularization_strength: 0.02f).minimize(loss),
        ["Ftrl with l2 shrinkage"] = loss => tf.train.FtrlOptimizer(0.1f, l2_shrinkage_regularization_strength: 0.03f).minimize(loss),
        ["ProximalGradientDescent"] = loss => tf.train.ProximalGradientDescentOptimizer(0.1f, l1_regularization_strength: 0.01f, l2_regularization_strength: 0.02f).minimize(loss),
        ["ProximalAdagrad"] = loss => tf.train.ProximalAdagradOptimizer(0.1f, l1_regularization_strength: 0.01f).minimize(loss),
        ["AdagradDA"] = loss =>
        {
            var step = tf.global_variables().Single(v => v.Op.name == "global_step");
            tf.train.AdagradDAOptimizer(0.1f, step).minimize(loss, global_step: step);
        },
    };

    public static TheoryData<string> Titles => [.. Programs.Keys];

    public static TheoryData<string> SparseTitles => [.. Listing.Keys.Where(t => t.EndsWith(SparseMark, StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Dense_updates_are_TensorFlows_nodes(string title)
    {
        var expected = Listing[title];

        var built = LaterListing.Build(() => Linear(title), Programs[title]);

        built.Should().Equal(expected);
    }

    [Theory]
    [MemberData(nameof(SparseTitles))]
    public void Sparse_updates_are_TensorFlows_nodes(string title)
    {
        var dense = title[..^SparseMark.Length];

        var built = LaterListing.Build(() => Lookup(dense), Programs[dense]);

        built.Should().Equal(Listing[title]);
    }

    private static Tensor Lookup(string title)
    {
        var ids = tf.placeholder(tf.int32, new Shape(-1), name: "ids");
        var table = tf.Variable(tf.zeros((10, 4)), name: "emb");
        AddStep(title);
        return tf.reduce_sum(tf.gather(table, ids));
    }

    private static Tensor Linear(string title)
    {
        var x = tf.placeholder(tf.float32, new Shape(-1, 4), name: "x");
        var w = tf.Variable(tf.zeros((4, 3)), name: "w");
        var b = tf.Variable(tf.zeros(3), name: "b");
        AddStep(title);
        return tf.reduce_mean(tf.square(tf.matmul(x, w) + b));
    }

    private static void AddStep(string title)
    {
        if (title == "AdagradDA")
        {
            tf.Variable(0L, name: "global_step", trainable: false);
        }
    }
}
