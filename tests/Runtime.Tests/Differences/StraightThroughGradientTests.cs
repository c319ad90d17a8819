extern alias api;

using Reproductions.Runtime.Execution;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;
using Reproductions.Tests.Runtime.Goldens;
using Gradients = api::Tensorflow.gradients_impl;
using GraphApi = api::Tensorflow.Graph;
using TensorApi = api::Tensorflow.Tensor;

namespace Reproductions.Tests.Runtime.Differences;

/// <summary>Rounding to few bits is a staircase, whose small steps say nothing: its gradient passes as if it were not there, and not where numbers are cut off.</summary>
public sealed class StraightThroughGradientTests
{
    // Two bits over [-1, 2]: the first number and the last are cut off.
    private static readonly float[] Line = [-3, -1, 0.3f, 2, 2.5f];
    private static readonly (string, object)[] TwoBits = [("num_bits", 2)];

    [Fact]
    public void Inside_the_attributes_range_it_passes()
    {
        var gradients = Differentiate("FakeQuantWithMinMaxArgs", [Tensor.Vector<float>(Line)], ("num_bits", 2), ("min", -1f), ("max", 2f));

        gradients.Should().ContainSingle().Which.Should().Equal(0, 20, 30, 40, 0);
    }

    [Theory]
    [InlineData("FakeQuantWithMinMaxVars", false)]
    [InlineData("FakeQuantWithMinMaxVarsPerChannel", true)]
    public void What_is_cut_off_moves_the_ends_of_the_range(string type, bool channels)
    {
        Tensor[] ends = channels ? [Tensor.Vector(-1f), Tensor.Vector(2f)] : [Tensor.Scalar(-1f), Tensor.Scalar(2f)];

        var gradients = Differentiate(type, [Tensor.From<float>(new Shape(5, 1), Line), .. ends], TwoBits);

        gradients.Should().HaveCount(3);
        gradients[0].Should().Equal(0, 20, 30, 40, 0);
        gradients[1].Should().Equal(10);
        gradients[2].Should().Equal(50);
    }

    [Theory]
    [InlineData("QuantizeAndDequantizeV2")]
    [InlineData("QuantizeAndDequantizeV3")]
    public void Where_the_range_is_the_numbers_own_it_passes_everywhere(string type)
    {
        Tensor[] bits = type.EndsWith('3') ? [Tensor.Scalar(8)] : [];

        var gradients = Differentiate(type, [Tensor.Vector<float>(Line), Tensor.Scalar(-1f), Tensor.Scalar(2f), .. bits]);

        gradients[0].Should().Equal(10, 20, 30, 40, 50);
        gradients.Skip(1).Should().AllSatisfy(g => g.Should().BeNull("the ends have no gradient"));
    }

    // Of all floating inputs, with 10, 20, 30, ... for the result's elements; null for none.
    private static float[]?[] Differentiate(string type, Tensor[] inputs, params (string Name, object Value)[] attrs)
    {
        var graph = new Graph();
        var nodes = inputs.Select((value, i) => GoldenGraph.Const(graph, $"in{i}", value)).ToArray();
        var result = GradientDifference.Add(graph, type, nodes, attrs).Output();
        var slopes = Tensor.From<float>(inputs[0].Shape, 10, 20, 30, 40, 50);
        var program = new GraphApi(graph);
        program.as_default();
        try
        {
            var gradients = Gradients.Gradients(
                [program.TensorOf(result)],
                [.. nodes.Where(n => n.DType == DType.Float32).Select(n => (object)program.TensorOf(n))],
                [program.TensorOf(GoldenGraph.Const(graph, "slopes", slopes))]);
            using var session = new Session(graph);
            return Array.ConvertAll(gradients, g => g is TensorApi tensor ? session.Run([], [tensor.Endpoint], [])[0].Span<float>().ToArray() : null);
        }
        finally
        {
            program.Exit();
        }
    }
}
