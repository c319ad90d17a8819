using Reproductions.Runtime.Tensors;
using Tensorflow;
using Tensorflow.Exceptions;

namespace Reproductions.Tests.Runtime.Ops;

/// <summary>Dilations, places in arrays and shares of the beta function, by hand.</summary>
public sealed class DilationTests
{
    // 1 5 2 under the filter 0 3: 1+0 or 5+3, 5+0 or 2+3, and at the edge 2+0 alone.
    [Theory]
    [InlineData("SAME", 1, new[] { 8f, 5, 2 })]
    [InlineData("VALID", 1, new[] { 8f, 5 })]
    [InlineData("VALID", 2, new[] { 5f })]
    public void A_filter_lifts_what_it_lies_over(string padding, int rate, float[] expected)
    {
        var output = OneOp.Run("Dilation2D", Windows(padding, rate), Tensor.From(new Shape(1, 1, 3, 1), 1f, 5, 2), Tensor.From(new Shape(1, 2, 1), 0f, 3))[0];

        output.Span<float>().ToArray().Should().Equal(expected);
    }

    // Both sums of the second window are 5: the first cell has the gradient.
    [Fact]
    public void The_first_of_equal_sums_has_the_gradient()
    {
        Tensor[] inputs = [Tensor.From(new Shape(1, 1, 3, 1), 1f, 5, 2), Tensor.From(new Shape(1, 2, 1), 0f, 3), Tensor.From(new Shape(1, 1, 2, 1), 10f, 100)];

        OneOp.Run("Dilation2DBackpropInput", Windows("VALID", 1), inputs)[0].Span<float>().ToArray().Should().Equal(0f, 110, 0);
        OneOp.Run("Dilation2DBackpropFilter", Windows("VALID", 1), inputs)[0].Span<float>().ToArray().Should().Equal(100f, 10);
    }

    [Fact]
    public void A_filter_of_another_depth_is_refused()
    {
        var run = () => OneOp.Run("Dilation2D", Windows("SAME", 1), Tensor.Zeros(DType.Float32, new Shape(1, 1, 3, 2)), Tensor.Zeros(DType.Float32, new Shape(1, 2, 1)));

        run.Should().Throw<InvalidArgumentError>().WithMessage("input and filter must have the same depth: 2 vs 1*");
    }

    // 22 = 3 * 7 + 1, 41 = 5 * 7 + 6, 37 = 5 * 7 + 2 in seven columns.
    [Fact]
    public void Places_have_a_row_and_a_column()
    {
        var places = OneOp.Run("UnravelIndex", [], Tensor.Vector(22, 41, 37), Tensor.Vector(7, 7))[0];
        var one = OneOp.Run("UnravelIndex", [], Tensor.Scalar(1621L), Tensor.Vector(6L, 7, 8, 9))[0];

        places.Shape.Should().Be(new Shape(2, 3));
        places.Span<int>().ToArray().Should().Equal(3, 5, 5, 1, 6, 2);

        // 1621 = 3 * 504 + 1 * 72 + 4 * 9 + 1.
        one.Span<long>().ToArray().Should().Equal(3L, 1, 4, 1);
    }

    [Fact]
    public void A_place_outside_is_refused()
    {
        var run = () => OneOp.Run("UnravelIndex", [], Tensor.Vector(49), Tensor.Vector(7, 7));

        run.Should().Throw<InvalidArgumentError>().WithMessage("index is out of bound as with dims: 49 is not in [0, 49)*");
    }

    // I(x; 2, 1) is x squared.
    [Fact]
    public void A_scalar_goes_with_all_elements()
    {
        var shares = OneOp.Run("Betainc", [], Tensor.Scalar(2.0), Tensor.Vector(1.0, 1.0), Tensor.Vector(0.5, 0.25))[0];

        shares.Span<double>().ToArray().Should().Equal([0.25, 0.0625], (a, e) => Math.Abs(a - e) < 1e-14);
    }

    [Fact]
    public void Other_shapes_do_not_go_together()
    {
        var run = () => OneOp.Run("Betainc", [], Tensor.Scalar(2f), Tensor.Vector(1f, 1f), Tensor.Vector(1f, 1f, 1f));

        run.Should().Throw<InvalidArgumentError>().WithMessage("Shapes of b and x are inconsistent: [2] vs. [3]*");
    }

    private static (string, AttrValue)[] Windows(string padding, int rate) => [("padding", OneOp.Text(padding)), ("strides", Ints(1, 1, 1, 1)), ("rates", Ints(1, 1, rate, 1))];

    private static AttrValue Ints(params long[] values) => new() { List = new AttrValue.Types.ListValue { I = { values } } };
}
