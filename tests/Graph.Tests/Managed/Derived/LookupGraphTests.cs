using Reproductions.Tests.Graph.Managed.Listings;
using Tensorflow;
using static Reproductions.Tests.Graph.Managed.Derived.Inputs;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Derived;

/// <summary>The graphs of embedding lookups, node for node as TensorFlow 1.13.1's sources build them (<c>testdata/tensorflow-1.13.1/lookups.txt</c>).</summary>
public class LookupGraphTests
{
    private static readonly IReadOnlyDictionary<string, ListedCase> Listing = ListingFile.Read("lookups");

    private static readonly Dictionary<string, Action> Programs = new()
    {
        ["tf.nn.embedding_lookup(v[10,4], ids[?])"] = () =>
        {
            var table = Table("v", 10);
            tf.nn.embedding_lookup(table, Fed(tf.int32, "ids", -1));
        },
        ["tf.nn.embedding_lookup([a[5,4], b[5,4]], ids[?,2] int64, partition_strategy='mod')"] = () => OfTwo("mod"),
        ["tf.nn.embedding_lookup([a[5,4], b[5,4]], ids[?,2] int64, partition_strategy='div')"] = () => OfTwo("div"),
        ["tf.nn.embedding_lookup_sparse(v[10,4], ids, None, combiner='mean')"] = () => Sparse("mean", isWeighted: false),
        ["tf.nn.embedding_lookup_sparse(v[10,4], ids, None, combiner='sum')"] = () => Sparse("sum", isWeighted: false),
        ["tf.nn.embedding_lookup_sparse(v[10,4], ids, None, combiner='sqrtn')"] = () => Sparse("sqrtn", isWeighted: false),
        ["tf.nn.embedding_lookup_sparse(v[10,4], ids, weights, combiner='mean')"] = () => Sparse("mean", isWeighted: true),
        ["tf.nn.embedding_lookup_sparse(v[10,4], ids, weights, combiner='sum')"] = () => Sparse("sum", isWeighted: true),
        ["tf.nn.embedding_lookup_sparse(v[10,4], ids, weights, combiner='sqrtn')"] = () => Sparse("sqrtn", isWeighted: true),
    };

    public static TheoryData<string> Titles => [.. Programs.Keys];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Lookups_build_TensorFlows_nodes(string title) => Listing[title].ShouldBeBuiltBy(Programs[title]);

    [Fact]
    public void Every_listed_lookup_is_compared() => Listing.Keys.Should().BeEquivalentTo(Programs.Keys);

    private static ResourceVariable Table(string name, int rows) => tf.Variable(Floats(name + "_value", rows, 4), name: name);

    private static void OfTwo(string strategy)
    {
        var first = Table("a", 5);
        IVariableV1[] parts = [first, Table("b", 5)];
        tf.nn.embedding_lookup(parts, Fed(tf.int64, "ids", -1, 2), strategy);
    }

    private static void Sparse(string combiner, bool isWeighted)
    {
        var table = Table("v", 10);
        var (indices, values, shape) = (Fed(tf.int64, "indices", -1, 2), Fed(tf.int64, "values", -1), Fed(tf.int64, "shape", 2));
        var weights = isWeighted ? new SparseTensor(indices, Floats("weights", -1), shape) : null;
        tf.nn.embedding_lookup_sparse(table, new SparseTensor(indices, values, shape), weights, combiner: combiner);
    }
}
