using Reproductions.Runtime.Tensors;
using Tensorflow;

namespace Reproductions.Tests.Runtime.Ops;

/// <summary>Rounding to few bits, worked out by hand.</summary>
public sealed class QuantizationTests
{
    // Two bits over [-1, 2]: steps -1, 0, 1, 2.
    private static readonly (string, AttrValue)[] TwoBits = [("num_bits", new AttrValue { I = 2 })];

    private static readonly float[] Line = [-3, -1, -0.6f, -0.4f, 0, 0.49f, 0.5f, 1.6f, 2, 7];

    private static readonly float[] Rounded = [-1, -1, -1, 0, 0, 0, 1, 2, 2, 2];

    [Fact]
    public void Numbers_go_to_the_nearest_step_of_the_attributes_range()
    {
        var y = OneOp.Run("FakeQuantWithMinMaxArgs", [.. TwoBits, ("min", new AttrValue { F = -1 }), ("max", new AttrValue { F = 2 })], Tensor.Vector<float>(Line))[0];

        y.Span<float>().ToArray().Should().Equal(Rounded);
    }

    [Fact]
    public void Numbers_go_to_the_nearest_step_of_the_inputs_range()
    {
        var y = OneOp.Run("FakeQuantWithMinMaxVars", TwoBits, Tensor.Vector<float>(Line), Tensor.Scalar(-1f), Tensor.Scalar(2f))[0];

        y.Span<float>().ToArray().Should().Equal(Rounded);
    }

    // [-1, 2.4] in steps of 3.4 / 3 has zero at 0.88 of a step: it moves to one, and the range to -1.1333 ... 2.2667.
    [Fact]
    public void A_range_moves_so_that_zero_is_a_step()
    {
        var y = OneOp.Run("FakeQuantWithMinMaxVars", TwoBits, Tensor.Vector(-9f, 0f, 9f), Tensor.Scalar(-1f), Tensor.Scalar(2.4f))[0];

        y.Span<float>().ToArray().Should().Equal([-3.4f / 3, 0, 6.8f / 3], (a, e) => Math.Abs(a - e) < 1e-6);
    }

    // Without the lowest step, [-1, 1] in two bits has -1, 0 and 1.
    [Fact]
    public void A_narrow_range_leaves_out_the_lowest_step()
    {
        var y = OneOp.Run("FakeQuantWithMinMaxVars", [.. TwoBits, ("narrow_range", new AttrValue { B = true })], Tensor.Vector(-9f, -0.4f, 0.6f, 9f), Tensor.Scalar(-1f), Tensor.Scalar(1f))[0];

        y.Span<float>().ToArray().Should().Equal(-1f, 0f, 1f, 1f);
    }

    // The first channel has steps of 1 from -1, the second steps of 2 from 0; the third one's range is one zero.
    [Fact]
    public void Every_channel_has_a_range_of_its_own()
    {
        var x = Tensor.From(new Shape(2, 3), -0.6f, -0.6f, 5, 1.2f, 1.2f, 5);

        var y = OneOp.Run("FakeQuantWithMinMaxVarsPerChannel", TwoBits, x, Tensor.Vector(-1f, 0f, 0f), Tensor.Vector(2f, 6f, 0f))[0];

        y.Span<float>().ToArray().Should().Equal(-1f, 0f, 0f, 1f, 2f, 0f);
    }

    [Fact]
    public void The_gradient_passes_inside_and_belongs_to_the_ends_outside()
    {
        var dy = Tensor.Vector(1f, 2f, 4f, 8f);

        var results = OneOp.Run("FakeQuantWithMinMaxVarsGradient", TwoBits, dy, Tensor.Vector(-3f, -1f, 2f, 2.1f), Tensor.Scalar(-1f), Tensor.Scalar(2f));

        results[0].Span<float>().ToArray().Should().Equal(0f, 2f, 4f, 0f);
        results[1].Value<float>().Should().Be(1);
        results[2].Value<float>().Should().Be(8);
    }

    [Fact]
    public void The_gradient_a_channel_is_summed_a_channel()
    {
        var (dy, x) = (Tensor.From(new Shape(2, 2), 1f, 2f, 4f, 8f), Tensor.From(new Shape(2, 2), -3f, 7f, -3f, 1f));

        var results = OneOp.Run("FakeQuantWithMinMaxVarsPerChannelGradient", TwoBits, dy, x, Tensor.Vector(-1f, -1f), Tensor.Vector(2f, 2f));

        results[0].Span<float>().ToArray().Should().Equal(0f, 0f, 0f, 8f);
        results[1].Span<float>().ToArray().Should().Equal(5f, 0f);
        results[2].Span<float>().ToArray().Should().Equal(0f, 2f);
    }

    [Fact]
    public void The_gradient_of_the_attributes_range_passes_inside()
    {
        var dx = OneOp.Run("FakeQuantWithMinMaxArgsGradient", [], Tensor.Vector(1f, 2f, 4f), Tensor.Vector(-7f, 3f, 7f))[0];

        dx.Span<float>().ToArray().Should().Equal(0f, 2f, 0f);
    }

    [Fact]
    public void A_range_that_ends_before_it_starts_is_refused()
    {
        var run = () => OneOp.Run("FakeQuantWithMinMaxArgs", [("min", new AttrValue { F = 2 }), ("max", new AttrValue { F = 1 })], Tensor.Vector(1f));

        run.Should().Throw<InvalidArgumentError>().WithMessage("min has to be smaller than max, was: 2 >= 1*");
    }

    // Four bits with a sign: -8 to 7. From -1 on 8 fit a unit, up to 0.5 on 14 would: the step is 1/8.
    [Theory]
    [InlineData("QuantizeAndDequantizeV2")]
    [InlineData("QuantizeAndDequantizeV3")]
    public void The_larger_side_sets_the_step(string type)
    {
        (string, AttrValue)[] attributes = [("range_given", new AttrValue { B = true })];
        Tensor[] inputs = [Tensor.Vector(-2.0, -0.3, 0.19, 0.9), Tensor.Scalar(-1.0), Tensor.Scalar(0.5)];

        var y = type.EndsWith('3')
            ? OneOp.Run(type, attributes, [.. inputs, Tensor.Scalar(4)])[0]
            : OneOp.Run(type, [.. attributes, ("num_bits", new AttrValue { I = 4 })], inputs)[0];

        // 0.19 * 8 = 1.52 is 2; 0.9 is cut at 7 / 8.
        y.Span<double>().ToArray().Should().Equal(-1.0, -0.25, 0.25, 0.875);
    }

    // Without a sign 255 steps to the largest, 51: a step is 0.2, and what lies between goes to the even one.
    [Fact]
    public void The_numbers_own_range_sets_the_step()
    {
        var y = OneOp.Run(
            "QuantizeAndDequantizeV2",
            [("signed_input", new AttrValue { B = false })],
            Tensor.Vector(0.0, 0.31, 0.29, 51),
            Tensor.Scalar(0.0),
            Tensor.Scalar(0.0))[0];

        y.Span<double>().ToArray().Should().Equal([0.0, 0.4, 0.2, 51.0], (a, e) => Math.Abs(a - e) < 1e-12);
    }
}
