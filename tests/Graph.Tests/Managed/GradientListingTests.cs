using Reproductions.Tests.Graph.Managed.Listings;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed;

/// <summary>Gradients over recorded forward nodes, node for node as TensorFlow 1.13.1 built them (<c>testdata/tensorflow-1.13.1/gradients.txt</c>).</summary>
public class GradientListingTests
{
    private static readonly IReadOnlyDictionary<string, ListedCase> Listing = ListingFile.Read("gradients");

    /// <summary>Cases not compared here, with the reason.</summary>
    private static readonly Dictionary<string, string> NotCompared = new()
    {
        ["GatherV2 param placeholder"] = "Python's gradient is a pair of rows and their numbers, which tf.gradients, as TensorFlow.NET's, turns into a tensor: GatherGradientListingTests compares it whole, without that",
    };

    /// <summary>What is differentiated where that is not the last node.</summary>
    private static readonly Dictionary<string, string[]> Targets = new() { ["two ys, name scope, twice"] = ["Exp:0", "Square:0"] };

    /// <summary>Programs whose static shapes Python sets beside the nodes: they are built anew, not imported.</summary>
    private static readonly Dictionary<string, Func<(Tensor[] Xs, Tensor Y)>> Programs = new()
    {
        ["Mean unknown rank"] = () =>
        {
            var x = tf.placeholder(tf.float32, name: "x");
            return ([x], tf.reduce_mean(x));
        },
    };

    /// <summary>By what, where that is no placeholder.</summary>
    private static readonly Dictionary<string, string[]> Sources = new() { ["gate dense layer (gate_gradients=True)"] = ["Variable:0", "Variable_1:0"] };

    /// <summary>The compared cases.</summary>
    public static TheoryData<string> Cases => [.. Listing.Keys.Where(t => !NotCompared.ContainsKey(t))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_gradient_is_TensorFlows_nodes(string title) => Listing[title].ShouldBeBuiltBy(() =>
    {
        var (xs, y) = Programs.TryGetValue(title, out var program) ? program() : ListedForward.Build(Listing[title]);
        var sources = Sources.TryGetValue(title, out var names) ? Named(names) : Listing[title].Code.EndsWith("xs=[x]", StringComparison.Ordinal) ? xs[..1] : xs;
        tf.gradients(Targets.TryGetValue(title, out var ys) ? Named(ys) : [y], sources, gate_gradients: title.EndsWith("(gate_gradients=True)", StringComparison.Ordinal));
    });

    [Fact]
    public void Every_case_left_out_is_a_recorded_one() => Listing.Keys.Should().Contain(NotCompared.Keys);

    private static Tensor[] Named(string[] names) => Array.ConvertAll(names, tf.get_default_graph().get_tensor_by_name);
}
