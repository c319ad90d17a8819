using Reproductions.Runtime.Tensors;
using Tensorflow;

namespace Reproductions.Tests.Runtime.Ops;

/// <summary>Boxes in images: selection, random windows, glimpses, gradients of crops.</summary>
public sealed class BoxTests
{
    // Three clusters of boxes of one by one. In the first two neighbors share 0.9 of 1.1: an overlap of 9/11.
    private static readonly Tensor Boxes = Tensor.From(
        new Shape(6, 4), 0f, 0, 1, 1, 0, 0.1f, 1, 1.1f, 0, -0.1f, 1, 0.9f, 0, 10, 1, 11, 0, 10.1f, 1, 11.1f, 0, 100, 1, 101);

    private static readonly Tensor Scores = Tensor.Vector(0.9f, 0.75f, 0.6f, 0.95f, 0.5f, 0.3f);

    [Theory]
    [InlineData("NonMaxSuppression", 3, new[] { 3, 0, 5 })]
    [InlineData("NonMaxSuppression", 2, new[] { 3, 0 })]
    [InlineData("NonMaxSuppressionV2", 30, new[] { 3, 0, 5 })]
    [InlineData("NonMaxSuppressionV3", 30, new[] { 3, 0 })]
    public void The_best_box_of_each_cluster_is_taken(string type, int count, int[] expected)
    {
        List<Tensor> inputs = [Boxes, Scores, Tensor.Scalar(count)];
        if (type != "NonMaxSuppression")
        {
            inputs.Add(Tensor.Scalar(0.5f));
        }

        if (type == "NonMaxSuppressionV3")
        {
            inputs.Add(Tensor.Scalar(0.4f));
        }

        OneOp.Run(type, [], [.. inputs])[0].Span<int>().ToArray().Should().Equal(expected);
    }

    [Fact]
    public void A_large_overlap_takes_all_boxes_by_their_scores()
    {
        var taken = OneOp.Run("NonMaxSuppression", [("iou_threshold", new AttrValue { F = 0.9f })], Boxes, Scores, Tensor.Scalar(9))[0];

        taken.Span<int>().ToArray().Should().Equal(3, 0, 1, 2, 4, 5);
    }

    [Theory]
    [InlineData(false, new[] { 3, 0, 5 })]
    [InlineData(true, new[] { 3, 0, 5, 0, 0 })]
    public void What_is_missing_is_padded_on_request(bool pads, int[] expected)
    {
        var results = OneOp.Run("NonMaxSuppressionV4", [("pad_to_max_output_size", new AttrValue { B = pads })], Boxes, Scores, Tensor.Scalar(5), Tensor.Scalar(0.5f), Tensor.Scalar(0f));

        results[0].Span<int>().ToArray().Should().Equal(expected);
        results[1].Value<int>().Should().Be(3);
    }

    // Box 1 is lowered by the bell at 9/11, exp(-(9/11)^2), to 0.384; box 4 likewise to 0.256; box 2 by box 0, and by box 1, with which it shares 0.8 of 1.2.
    [Fact]
    public void An_overlap_lowers_scores_by_the_bell()
    {
        var results = OneOp.Run("NonMaxSuppressionV5", [], Boxes, Scores, Tensor.Scalar(6), Tensor.Scalar(0.5f), Tensor.Scalar(0f), Tensor.Scalar(0.5f));

        var near = Math.Exp(-81.0 / 121);
        results[0].Span<int>().ToArray().Should().Equal(3, 0, 1, 5, 4, 2);
        results[1].Span<float>().ToArray().Should().Equal(
            [0.95f, 0.9f, (float)(0.75 * near), 0.3f, (float)(0.5 * near), (float)(0.6 * near * Math.Exp(-4.0 / 9))],
            (a, e) => Math.Abs(a - e) < 1e-5);
        results[2].Value<int>().Should().Be(6);
    }

    [Fact]
    public void Given_overlaps_are_read_from_their_matrix()
    {
        var overlaps = Tensor.From(new Shape(3, 3), 1f, 0.6f, 0, 0.6f, 1, 0.4f, 0, 0.4f, 1);

        var taken = OneOp.Run("NonMaxSuppressionWithOverlaps", [], overlaps, Tensor.Vector(0.9f, 0.8f, 0.7f), Tensor.Scalar(3), Tensor.Scalar(0.5f), Tensor.Scalar(0f))[0];

        taken.Span<int>().ToArray().Should().Equal(0, 2);
    }

    [Fact]
    public void A_threshold_beyond_one_is_refused()
    {
        var run = () => OneOp.Run("NonMaxSuppressionV2", [], Boxes, Scores, Tensor.Scalar(3), Tensor.Scalar(1.5f));

        run.Should().Throw<InvalidArgumentError>().Which.Message.Should().StartWith("iou_threshold must be in [0, 1]");
    }

    [Theory]
    [InlineData("SampleDistortedBoundingBox")]
    [InlineData("SampleDistortedBoundingBoxV2")]
    public void A_random_window_keeps_its_ranges_and_covers_a_box(string type)
    {
        for (var seed = 1; seed <= 50; seed++)
        {
            (string, AttrValue)[] attributes =
            [
                ("seed", new AttrValue { I = seed }), ("area_range", Floats(0.2f, 0.6f)), ("aspect_ratio_range", Floats(0.5f, 2f)),
                .. type.EndsWith('2') ? [] : new[] { ("min_object_covered", new AttrValue { F = 0.5f }) },
            ];
            List<Tensor> inputs = [Tensor.Vector(80, 100, 3), Tensor.From(new Shape(1, 1, 4), 0.25f, 0.25f, 0.5f, 0.5f)];
            if (type.EndsWith('2'))
            {
                inputs.Add(Tensor.Scalar(0.5f));
            }

            var results = OneOp.Run(type, attributes, [.. inputs]);

            var (begin, size) = (results[0].Span<int>().ToArray(), results[1].Span<int>().ToArray());
            var (rows, columns) = (Math.Min(begin[0] + size[0], 40) - Math.Max(begin[0], 20), Math.Min(begin[1] + size[1], 50) - Math.Max(begin[1], 25));
            (rows * columns).Should().BeGreaterThanOrEqualTo(20 * 25 / 2, $"seed {seed}");
            (size[0] * size[1]).Should().BeInRange(1600, 4800, $"seed {seed}");
            (size[1] / (double)size[0]).Should().BeInRange(0.48, 2.05, $"seed {seed}");
            begin[2].Should().Be(0);
            size[2].Should().Be(-1);
            results[2].Span<float>().ToArray().Should().Equal([begin[0] / 80f, begin[1] / 100f, (begin[0] + size[0]) / 80f, (begin[1] + size[1]) / 100f], (a, e) => Math.Abs(a - e) < 1e-6);
        }
    }

    [Fact]
    public void No_boxes_need_leave_to_take_the_image()
    {
        var none = Tensor.Zeros(DType.Float32, new Shape(1, 0, 4));
        var run = () => OneOp.Run("SampleDistortedBoundingBox", [], Tensor.Vector(8, 8, 3), none);

        run.Should().Throw<InvalidArgumentError>().WithMessage("No bounding boxes provided as input.*");
        OneOp.Run("SampleDistortedBoundingBox", [("use_image_if_no_bounding_boxes", new AttrValue { B = true })], Tensor.Vector(8, 8, 3), none)[1].Span<int>()[2].Should().Be(-1);
    }

    // Three by three around the middle of four by four: from (4 - 3) / 2 = 0.5, cut to 0. In pixels from the corner: from (1, 2).
    [Theory]
    [InlineData(true, true, 0f, 0f, new float[] { 0, 1, 2, 4, 5, 6, 8, 9, 10 })]
    [InlineData(false, false, 1f, 1f, new float[] { 5, 6, 7, 9, 10, 11, 13, 14, 15 })]
    [InlineData(true, false, 0.25f, 0f, new float[] { 4, 5, 6, 8, 9, 10, 12, 13, 14 })]
    public void A_glimpse_is_a_window_around_its_offset(bool normalized, bool centered, float y, float x, float[] expected)
    {
        var glimpse = OneOp.Run(
            "ExtractGlimpse",
            [("normalized", new AttrValue { B = normalized }), ("centered", new AttrValue { B = centered })],
            Line(new Shape(1, 4, 4, 1)),
            Tensor.Vector(3, 3),
            Tensor.From(new Shape(1, 2), y, x))[0];

        glimpse.Span<float>().ToArray().Should().Equal(expected);
    }

    [Fact]
    public void Beyond_the_image_a_glimpse_is_noise_or_zero()
    {
        var offsets = Tensor.From(new Shape(1, 2), -1f, 0);
        (string, AttrValue)[] corner = [("normalized", new AttrValue { B = false }), ("centered", new AttrValue { B = false })];

        var noisy = OneOp.Run("ExtractGlimpse", corner, Line(new Shape(1, 4, 4, 1)), Tensor.Vector(2, 2), offsets)[0].Span<float>().ToArray();
        var zero = OneOp.Run("ExtractGlimpseV2", [.. corner, ("noise", OneOp.Text("zero"))], Line(new Shape(1, 4, 4, 1)), Tensor.Vector(2, 2), offsets)[0];

        noisy[..2].Should().OnlyContain(v => v >= 0 && v < 1);
        noisy[2..].Should().Equal(0f, 1f);
        zero.Span<float>().ToArray().Should().Equal(0f, 0f, 0f, 1f);
    }

    // Small steps of float32: places of pixels stay between two of the image.
    [Fact]
    public void The_gradient_of_a_crop_by_the_image_is_what_steps_say() => Differences(0, 0.25f);

    [Fact]
    public void The_gradient_of_a_crop_by_the_box_is_what_steps_say() => Differences(1, 1f / 256);

    [Fact]
    public void The_gradient_of_bicubic_resizing_is_what_steps_say()
    {
        Tensor Resized(Tensor x) => OneOp.Run("ResizeBicubic", [], x, Tensor.Vector(5, 3))[0];
        var image = NumericGradient.AnyFloat(new Shape(1, 3, 4, 2));
        var weights = NumericGradient.AnyFloat(new Shape(1, 5, 3, 2), 4);

        var gradient = OneOp.Run("ResizeBicubicGrad", [], weights, image)[0].Span<float>().ToArray();

        Compare(gradient, image, 0.25f, Resized, weights);
    }

    private static void Differences(int moved, float step)
    {
        var image = NumericGradient.AnyFloat(new Shape(2, 4, 5, 2));
        var boxes = Tensor.From(new Shape(2, 4), 0.13f, 0.21f, 0.83f, 0.77f, -0.2f, 0.4f, 0.6f, 0.11f);
        var owners = Tensor.Vector(1, 0);
        var weights = NumericGradient.AnyFloat(new Shape(2, 3, 2, 2), 4);

        var gradient = moved == 0
            ? OneOp.Run("CropAndResizeGradImage", [("T", new AttrValue { Type = DataType.DtFloat })], weights, boxes, owners, Tensor.Vector(2, 4, 5, 2))[0]
            : OneOp.Run("CropAndResizeGradBoxes", [], weights, image, boxes, owners)[0];

        Compare(
            gradient.Span<float>().ToArray(),
            moved == 0 ? image : boxes,
            step,
            x => OneOp.Run("CropAndResize", [], moved == 0 ? x : image, moved == 0 ? boxes : x, owners, Tensor.Vector(3, 2))[0],
            weights);
    }

    private static void Compare(float[] gradient, Tensor x, float step, Func<Tensor, Tensor> function, Tensor weights)
    {
        for (var i = 0; i < gradient.Length; i++)
        {
            double Sum(float by)
            {
                var moved = x.Clone();
                moved.Span<float>()[i] += by;
                return function(moved).Span<float>().ToArray().Zip(weights.Span<float>().ToArray(), (a, w) => (double)a * w).Sum();
            }

            gradient[i].Should().BeApproximately((float)((Sum(step) - Sum(-step)) / (2 * step)), 2e-3f, $"the sum changes so when element {i} does");
        }
    }

    private static Tensor Line(Shape shape) => Tensor.From<float>(shape, [.. Enumerable.Range(0, (int)shape.ElementCount).Select(i => (float)i)]);

    private static AttrValue Floats(params float[] values) => new() { List = new AttrValue.Types.ListValue { F = { values } } };
}
