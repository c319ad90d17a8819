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
        ["Max axis1 static"] = "no gradient of Max yet",
        ["Max axis1 dynamic"] = "no gradient of Max yet",
        ["Max all static"] = "no gradient of Max yet",
        ["Max all dynamic"] = "no gradient of Max yet",
        ["Min all static"] = "no gradient of Min yet",
        ["Min all dynamic"] = "no gradient of Min yet",
        ["Prod all static"] = "no gradient of Prod yet",
        ["Prod all dynamic"] = "no gradient of Prod yet",
        ["Mean unknown rank"] = "a notation of the forward nodes that the harness does not read",
        ["Div static equal shapes"] = "no gradient of Div yet",
        ["Div [None,3] with [3]"] = "no gradient of Div yet",
        ["Pow static equal shapes"] = "no gradient of Pow yet",
        ["Pow [None,3] with [3]"] = "no gradient of Pow yet",
        ["SquaredDifference static equal shapes"] = "no gradient of SquaredDifference yet",
        ["SquaredDifference [None,3] with [3]"] = "no gradient of SquaredDifference yet",
        ["Pow const 2 static"] = "no gradient of Pow yet",
        ["Tile"] = "no gradient of Tile yet",
        ["Tile dynamic"] = "no gradient of Tile yet",
        ["ConcatV2 dynamic"] = "shapes not known in advance come from one ShapeN there",
        ["Slice"] = "no gradient of Slice yet",
        ["Slice dynamic"] = "no gradient of Slice yet",
        ["GatherV2 param placeholder"] = "the gradient is in GatherGradientListingTests and the optimizers' listings",
        ["Select"] = "no gradient of Select yet",
        ["Select dynamic"] = "no gradient of Select yet",
        ["Pad"] = "no gradient of Pad yet",
        ["Fill"] = "no gradient of Fill yet",
        ["FusedBatchNorm training"] = "no gradient of FusedBatchNorm yet",
        ["FusedBatchNorm inference"] = "no gradient of FusedBatchNorm yet",
        ["batch_normalization composition"] = "no gradient of SquaredDifference yet",
        ["SoftmaxCrossEntropyWithLogits v2 dynamic"] = "no gradient of SoftmaxCrossEntropyWithLogits yet",
        ["SoftmaxCrossEntropyWithLogits v2 static, only logits"] = "no gradient of SoftmaxCrossEntropyWithLogits yet",
        ["SoftmaxCrossEntropyWithLogits (v1, labels stop_gradient)"] = "no gradient of SoftmaxCrossEntropyWithLogits yet",
        ["SparseSoftmaxCrossEntropy"] = "differentiates some of its placeholders only",
        ["sigmoid_cross_entropy"] = "no gradient of Select yet",
        ["dropout keep_prob placeholder"] = "differentiates some of its placeholders only",
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
        tf.gradients([y], xs);
    });

    [Fact]
    public void Every_case_left_out_is_a_recorded_one() => Listing.Keys.Should().Contain(NotCompared.Keys);
}
