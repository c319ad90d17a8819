using Reproductions.Tests.Graph.Managed.Listings;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed;

/// <summary>Gradients over recorded forward nodes, node for node as TensorFlow 1.13.1 built them (<c>testdata/tensorflow-1.13.1/gradients.txt</c>).</summary>
public class GradientListingTests
{
    private static readonly IReadOnlyDictionary<string, ListedCase> Listing = ListingFile.Read("gradients");

    /// <summary>Cases not compared here, with the reason.</summary>
    private static readonly Dictionary<string, string> NotCompared = new()
    {
        ["Sign static"] = "no gradient of Sign yet",
        ["Prod all static"] = "no gradient of Prod yet",
        ["Prod all dynamic"] = "no gradient of Prod yet",
        ["Mean unknown rank"] = "a notation of the forward nodes that the harness does not read",
        ["Tile"] = "no gradient of Tile yet",
        ["Tile dynamic"] = "no gradient of Tile yet",
        ["ConcatV2 dynamic"] = "shapes not known in advance come from one ShapeN there",
        ["GatherV2 param placeholder"] = "the gradient is in GatherGradientListingTests and the optimizers' listings",
        ["SparseSoftmaxCrossEntropy"] = "the text of PreventGradient's message is quoted otherwise there",
        ["gate: x*z (gate_gradients=True)"] = "gates its gradients: the harness does not",
        ["gate dense layer (gate_gradients=True)"] = "gates its gradients: the harness does not",
        ["two ys, name scope, twice"] = "several calls of tf.gradients",
    };

    /// <summary>The compared cases.</summary>
    public static TheoryData<string> Cases => [.. Listing.Keys.Where(t => !NotCompared.ContainsKey(t))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_gradient_is_TensorFlows_nodes(string title) => Listing[title].ShouldBeBuiltBy(() =>
    {
        var (xs, y) = ListedForward.Build(Listing[title]);
        tf.gradients([y], Listing[title].Code.EndsWith("xs=[x]", StringComparison.Ordinal) ? xs[..1] : xs);
    });

    [Fact]
    public void Every_case_left_out_is_a_recorded_one() => Listing.Keys.Should().Contain(NotCompared.Keys);
}
