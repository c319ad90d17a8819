using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Values;

/// <summary>Operations of any type, with their arguments by name.</summary>
public class OpDefLibraryTests : Handles.GraphTest
{
    [Fact]
    public void Arguments_are_inputs_and_attributes_by_name()
    {
        var op = tf.OpDefLib._apply_op_helper("MatMul", "product", new()
        {
            ["transpose_b"] = true,
            ["b"] = new[,] { { 3f, 4f } },
            ["a"] = tf.constant(new[,] { { 1f, 2f } }),
        });

        using var session = new Session(Graph);
        session.run(op.outputs[0]).ShouldBe(new[,] { { 11f } });
        op.name.Should().Be("product");
    }

    [Fact]
    public void What_does_not_fit_the_signature_is_refused()
    {
        var missing = () => tf.OpDefLib._apply_op_helper("Neg");
        var unknown = () => tf.OpDefLib._apply_op_helper("NoOp", keywords: new() { ["x"] = 1 });

        missing.Should().Throw<TypeError>().WithMessage("No argument for input x");
        unknown.Should().Throw<TypeError>().WithMessage("*unexpected keyword arguments: x");
    }
}
