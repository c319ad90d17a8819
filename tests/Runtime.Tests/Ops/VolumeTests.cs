using Reproductions.Runtime.Tensors;
using Tensorflow;

namespace Reproductions.Tests.Runtime.Ops;

/// <summary>Gradients of windows over volumes, and of pooling whose sizes are inputs, held to small steps and to hand calculation.</summary>
public sealed class VolumeTests
{
    private static readonly Shape Input = new(2, 3, 4, 3, 2);

    private static readonly Shape Filter = new(2, 3, 2, 2, 3);

    [Theory]
    [InlineData("SAME", 1)]
    [InlineData("VALID", 1)]
    [InlineData("SAME", 2)]
    public void The_gradients_of_a_convolution_are_what_small_steps_say(string padding, int stride)
    {
        var attributes = Windows(padding, stride);
        var (x, w) = (NumericGradient.Any(Input, 1), NumericGradient.Any(Filter, 2));
        var dy = NumericGradient.Any(OneOp.Run("Conv3D", attributes, x, w)[0].Shape, 3);

        var byInput = OneOp.Run("Conv3DBackpropInputV2", attributes, Dims(Input), w, dy)[0];
        var byFilter = OneOp.Run("Conv3DBackpropFilterV2", attributes, x, Dims(Filter), dy)[0];

        Compare(byInput, x, 1e-3, moved => OneOp.Run("Conv3D", attributes, moved, w)[0], dy);
        Compare(byFilter, w, 1e-3, moved => OneOp.Run("Conv3D", attributes, x, moved)[0], dy);
    }

    [Theory]
    [InlineData("SAME", 2)]
    [InlineData("VALID", 1)]
    public void The_gradient_of_means_is_what_small_steps_say(string padding, int stride)
    {
        (string, AttrValue)[] attributes = [.. Windows(padding, stride), ("ksize", Ints(1, 2, 3, 2, 1))];
        var x = NumericGradient.Any(Input, 1);
        var dy = NumericGradient.Any(OneOp.Run("AvgPool3D", attributes, x)[0].Shape, 3);

        var gradient = OneOp.Run("AvgPool3DGrad", attributes, Dims(Input), dy)[0];

        Compare(gradient, x, 1e-3, moved => OneOp.Run("AvgPool3D", attributes, moved)[0], dy);
    }

    // A line of 1, 5, 5, 2 in windows of two: both fives of the middle one have all of its gradient, as in pooling_ops_3d.cc (LaunchMaxPooling3dGradOp on the
    // CPU compares with the largest); backwards the first of them counts.
    [Fact]
    public void The_gradient_of_the_largest_goes_to_all_equal_ones_and_comes_back_from_the_first()
    {
        (string, AttrValue)[] attributes = [.. Windows("VALID", 1), ("ksize", Ints(1, 1, 1, 2, 1))];
        var x = Tensor.From(new Shape(1, 1, 1, 4, 1), 1f, 5, 5, 2);
        var y = OneOp.Run("MaxPool3D", attributes, x)[0];

        var gradient = OneOp.Run("MaxPool3DGrad", attributes, x, y, Tensor.From(new Shape(1, 1, 1, 3, 1), 1f, 10, 100))[0];
        var back = OneOp.Run("MaxPool3DGradGrad", attributes, x, y, Tensor.From(new Shape(1, 1, 1, 4, 1), 1f, 2, 3, 4))[0];

        gradient.Span<float>().ToArray().Should().Equal(0f, 11f, 110f, 0f);
        back.Span<float>().ToArray().Should().Equal(2f, 2f, 3f);
    }

    [Fact]
    public void Sizes_may_be_inputs()
    {
        (string, AttrValue)[] attributes = [("padding", OneOp.Text("VALID"))];
        var x = Tensor.From(new Shape(1, 1, 4, 1), 1f, 5, 5, 2);
        var y = Tensor.From(new Shape(1, 1, 3, 1), 5f, 5, 5);
        var (size, strides) = (Tensor.Vector(1, 1, 2, 1), Tensor.Vector(1, 1, 1, 1));

        var gradient = OneOp.Run("MaxPoolGradV2", attributes, x, y, Tensor.From(new Shape(1, 1, 3, 1), 1f, 10, 100), size, strides)[0];
        var back = OneOp.Run("MaxPoolGradGradV2", attributes, x, y, Tensor.From(new Shape(1, 1, 4, 1), 1f, 2, 3, 4), size, strides)[0];

        gradient.Span<float>().ToArray().Should().Equal(0f, 11f, 100f, 0f);
        back.Span<float>().ToArray().Should().Equal(2f, 2f, 3f);
    }

    [Fact]
    public void The_gradient_goes_to_the_named_cells_of_each_image()
    {
        var dy = Tensor.From(new Shape(2, 1, 2, 1), 1f, 2, 4, 8);
        var places = Tensor.From(new Shape(2, 1, 2, 1), 1L, 1, 0, 2);

        var dx = OneOp.Run("MaxPoolGradWithArgmax", [("padding", OneOp.Text("VALID")), ("ksize", Ints(1, 1, 2, 1)), ("strides", Ints(1, 1, 1, 1))], Tensor.Zeros(DType.Float32, new Shape(2, 1, 3, 1)), dy, places)[0];

        dx.Span<float>().ToArray().Should().Equal(0f, 3f, 0f, 4f, 0f, 8f);
    }

    [Fact]
    public void A_gradient_of_another_shape_is_refused()
    {
        var run = () => OneOp.Run("Conv3DBackpropInputV2", Windows("VALID", 1), Dims(Input), NumericGradient.Any(Filter), NumericGradient.Any(new Shape(2, 1, 1, 1, 3)));

        run.Should().Throw<InvalidArgumentError>().Which.Message.Should().StartWith("out_backprop must have the shape [2,2,2,2,3] of the convolution, but is [2,1,1,1,3]");
    }

    // Rows 3 and 0 of the first segment, row 3 of the second, by 1, by a half, by the root of a half.
    [Theory]
    [InlineData("SparseSegmentSumGrad", 1, 1 + 10.0)]
    [InlineData("SparseSegmentMeanGrad", 0.5, 0.5 + 10)]
    [InlineData("SparseSegmentSqrtNGrad", 0.70710678118654752, 0.70710678118654752 + 10)]
    public void A_chosen_row_has_its_share_of_its_segments_gradient(string type, double first, double last)
    {
        var dx = OneOp.Run(type, [], Tensor.From(new Shape(2, 1), 1.0, 10.0), Tensor.Vector(3, 0, 3), Tensor.Vector(0, 0, 1), Tensor.Scalar(4))[0];

        dx.Span<double>().ToArray().Should().Equal([first, 0.0, 0.0, last], (a, e) => Math.Abs(a - e) < 1e-12);
    }

    [Fact]
    public void What_was_filled_in_belongs_to_the_default()
    {
        var results = OneOp.Run("SparseFillEmptyRowsGrad", [], Tensor.Vector(0L, 3L), Tensor.Vector(1f, 2f, 4f, 8f));

        results[0].Span<float>().ToArray().Should().Equal(1f, 8f);
        results[1].Value<float>().Should().Be(6);
    }

    private static (string, AttrValue)[] Windows(string padding, int stride) => [("padding", OneOp.Text(padding)), ("strides", Ints(1, stride, stride, 1, 1))];

    private static AttrValue Ints(params long[] values) => new() { List = new AttrValue.Types.ListValue { I = { values } } };

    private static Tensor Dims(Shape shape) => Tensor.Vector<int>([.. shape.ToArray().Select(d => (int)d)]);

    private static void Compare(Tensor gradient, Tensor x, double step, Func<Tensor, Tensor> function, Tensor weights)
    {
        gradient.Shape.Should().Be(x.Shape);
        for (var i = 0; i < gradient.Count; i++)
        {
            double Sum(double by)
            {
                var moved = x.Clone();
                moved.Span<double>()[i] += by;
                return function(moved).Span<double>().ToArray().Zip(weights.Span<double>().ToArray(), (a, w) => a * w).Sum();
            }

            gradient.Span<double>()[i].Should().BeApproximately((Sum(step) - Sum(-step)) / (2 * step), 1e-9, $"the sum changes so when element {i} does");
        }
    }
}
