using Reproductions.Runtime.Tensors;
using Tensorflow;

namespace Reproductions.Tests.Runtime.Ops;

/// <summary>Changes of colors and drawing, worked out by hand.</summary>
public sealed class ImageColorTests
{
    // (0.2, 0.4, 0.6): value 0.6, of which 0.4 are color, 2/3; blue is the largest, and red lies half of the range below green: (4 - 1/2) / 6.
    private static readonly float[] Blue = [0.2f, 0.4f, 0.6f];

    [Fact]
    public void Hue_saturation_and_value_are_those_of_the_definition()
    {
        var hsv = OneOp.Run("RGBToHSV", [], Tensor.From<float>(new Shape(3, 3), [.. Blue, 0.5f, 0.5f, 0.5f, 1, 0, 0.5f]))[0];

        // Gray has no hue; of (1, 0, 1/2) it is a twelfth below the full circle.
        hsv.Span<float>().ToArray().Should().Equal([3.5f / 6, 2f / 3, 0.6f, 0, 0, 0.5f, 11f / 12, 1, 1], Near);
    }

    [Fact]
    public void Colors_come_back_from_hue_saturation_and_value()
    {
        var colors = Tensor.From<double>(new Shape(2, 4, 3), [.. Enumerable.Range(0, 24).Select(i => (Math.Sin(1 + (i * i)) + 1) / 2)]);

        var back = OneOp.Run("HSVToRGB", [], OneOp.Run("RGBToHSV", [], colors)[0])[0];

        back.Span<double>().ToArray().Should().Equal(colors.Span<double>().ToArray(), (a, e) => Math.Abs(a - e) < 1e-12);
    }

    // Half of the circle exchanges the largest and the smallest channel.
    [Fact]
    public void Half_a_turn_of_the_hue_gives_the_opposite_color()
    {
        var turned = OneOp.Run("AdjustHue", [], Tensor.From<float>(new Shape(1, 1, 3), Blue), Tensor.Scalar(0.5f))[0];

        turned.Span<float>().ToArray().Should().Equal([0.6f, 0.4f, 0.2f], Near);
    }

    // At saturation 1 the smallest channel is 0 and the middle one keeps its half of the way.
    [Theory]
    [InlineData(0f, new[] { 0.6f, 0.6f, 0.6f })]
    [InlineData(1f, new[] { 0.2f, 0.4f, 0.6f })]
    [InlineData(10f, new[] { 0f, 0.3f, 0.6f })]
    public void Saturation_is_multiplied_and_cut(float scale, float[] expected)
    {
        var changed = OneOp.Run("AdjustSaturation", [], Tensor.From<float>(new Shape(1, 1, 3), Blue), Tensor.Scalar(scale))[0];

        changed.Span<float>().ToArray().Should().Equal(expected, Near);
    }

    [Theory]
    [InlineData("AdjustHue", "delta must be scalar: [1]")]
    [InlineData("AdjustSaturation", "scale must be scalar: [1]")]
    [InlineData("AdjustContrastv2", "contrast_factor must be scalar: [1]")]
    public void An_amount_that_is_no_scalar_is_refused(string type, string message)
    {
        var run = () => OneOp.Run(type, [], Tensor.From<float>(new Shape(1, 1, 3), Blue), Tensor.Vector(1f));

        run.Should().Throw<InvalidArgumentError>().Which.Message.Should().StartWith(message);
    }

    [Fact]
    public void Pixels_of_two_channels_have_no_hue()
    {
        var run = () => OneOp.Run("AdjustHue", [], Tensor.Zeros(DType.Float32, new Shape(1, 1, 2)), Tensor.Scalar(1f));

        run.Should().Throw<InvalidArgumentError>().Which.Message.Should().StartWith("input must have 3 channels but instead has 2 channels.");
    }

    // Means of the channels are 2 and 20 in the first image, 5 and 5 in the second.
    [Fact]
    public void Contrast_is_the_distance_from_the_mean_of_each_channel_and_image()
    {
        var images = Tensor.From(new Shape(2, 1, 2, 2), 1f, 10, 3, 30, 5, 4, 5, 6);

        var changed = OneOp.Run("AdjustContrastv2", [], images, Tensor.Scalar(2f))[0];

        changed.Span<float>().ToArray().Should().Equal(0f, 0f, 4f, 40f, 5f, 3f, 5f, 7f);
    }

    // The box from (0.25, 0) to (0.75, 1) of five rows and three columns: rows 1 to 3, all columns; the second one lies outside.
    [Fact]
    public void The_edges_of_a_box_are_drawn_in_yellow()
    {
        var boxes = Tensor.From(new Shape(1, 2, 4), 0.25f, 0, 0.75f, 1, 2, 2, 3, 3);

        var drawn = OneOp.Run("DrawBoundingBoxes", [], Tensor.Zeros(DType.Float32, new Shape(1, 5, 3, 3)), boxes)[0];

        var pixels = drawn.Span<float>().ToArray().Chunk(3).ToArray();
        pixels.Select(p => p[0]).Should().Equal(0f, 0, 0, 1, 1, 1, 1, 0, 1, 1, 1, 1, 0, 0, 0);
        pixels.Should().OnlyContain(p => p[1] == p[0] && p[2] == 0);
    }

    [Fact]
    public void The_edges_of_a_box_are_drawn_in_given_colors()
    {
        var drawn = OneOp.Run(
            "DrawBoundingBoxesV2",
            [],
            Tensor.Zeros(DType.Float32, new Shape(1, 1, 1, 3)),
            Tensor.From(new Shape(1, 1, 4), 0f, 0, 0, 0),
            Tensor.From(new Shape(1, 3), 0.1f, 0.2f, 0.3f))[0];

        drawn.Span<float>().ToArray().Should().Equal(0.1f, 0.2f, 0.3f);
    }

    private static bool Near(float actual, float expected) => Math.Abs(actual - expected) < 1e-6;
}
