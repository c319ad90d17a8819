using Reproductions.Tests.Graph.Managed.ControlFlow;
using Reproductions.Tests.Graph.Managed.Listings;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed;

/// <summary>The gradient of lookups, node for node as TensorFlow 1.13.1 built them (<c>testdata/tensorflow-1.13.1/gradients.txt</c>).</summary>
public class GatherGradientListingTests
{
    private static readonly IReadOnlyDictionary<string, ListedCase> Listing = ListingFile.Read("gradients");

    [Fact]
    public void The_gradient_of_a_lookup_of_columns_is_TensorFlows_nodes() => Listing["GatherV2 axis1"].ShouldBeBuiltBy(() =>
    {
        var x = tf.placeholder(tf.float32, (4, 6), name: "x");
        Tensor indices = null;
        tf_with(tf.name_scope("GatherV2"), _ => indices = tf.constant(new[] { 0, 2 }, name: "indices"));
        tf.gradients(tf.gather(x, indices, "GatherV2/", axis: 1), x);
    });

    /// <summary>Python's gradient is rows and their numbers; TensorFlow.NET's tf.gradients makes a tensor of them, and so does this one. What stands before that is compared.</summary>
    [Fact]
    public void The_gradient_of_a_lookup_of_rows_is_TensorFlows_nodes() => Listing["GatherV2 param placeholder"].ShouldBeBuiltBy(() =>
    {
        var (xs, y) = ListedForward.Build(Listing["GatherV2 param placeholder"]);
        var gradient = gradients_impl.Gradients([y], xs);
        gradient.Should().ContainSingle().Which.Should().BeOfType<IndexedSlices>();
    });

    [Fact]
    public void The_gradient_of_a_lookup_of_rows_becomes_a_tensor_of_the_tables_shape()
    {
        using var program = new GraphProgram();
        var x = tf.placeholder(tf.float32, (4, 6), name: "x");

        var gradient = tf.gradients(tf.gather(x, tf.constant(new[] { 0, 2 })), x)[0];

        gradient.shape.as_int_list().Should().Equal(4, 6);
    }
}
