using Reproductions.Runtime.Tensors;
using Tensorflow;
using Tensorflow.Exceptions;

namespace Reproductions.Tests.Runtime.Ops;

/// <summary>Einsum and bands of diagonals, by hand.</summary>
public sealed class EinsumTests
{
    private static readonly Tensor Square = Tensor.From(new Shape(2, 2), 1f, 2f, 3f, 4f);

    [Theory]
    [InlineData("ij->ji", new[] { 1f, 3f, 2f, 4f })]
    [InlineData("ii->i", new[] { 1f, 4f })]
    [InlineData("ii->", new[] { 5f })]
    [InlineData("ij->", new[] { 10f })]
    [InlineData("ij->j", new[] { 4f, 6f })]
    [InlineData("...j->...", new[] { 3f, 7f })]
    [InlineData("i...->...i", new[] { 1f, 3f, 2f, 4f })]
    [InlineData("ij->iij", new[] { 1f, 2f, 0f, 0f, 0f, 0f, 3f, 4f })]
    public void One_tensor_is_permuted_and_summed(string equation, float[] expected)
    {
        Run(equation, Square).Span<float>().ToArray().Should().Equal(expected);
    }

    [Theory]
    [InlineData("ij,jk->ik", new[] { 7f, 10f, 15f, 22f })]
    [InlineData("ij,jk->ki", new[] { 7f, 15f, 10f, 22f })]
    [InlineData("ij,ij->", new[] { 30f })]
    [InlineData("ij,ij->ij", new[] { 1f, 4f, 9f, 16f })]
    [InlineData("ij,kl->ik", new[] { 9f, 21f, 21f, 49f })]
    [InlineData("ij,jj->i", new[] { 9f, 19f })]
    public void Two_tensors_are_multiplied(string equation, float[] expected)
    {
        Run(equation, Square, Square).Span<float>().ToArray().Should().Equal(expected);
    }

    [Fact]
    public void Hidden_dimensions_are_broadcast()
    {
        var batch = Tensor.From(new Shape(2, 1, 2), 1f, 0f, 0f, 1f);

        var product = Run("...ij,...jk->...ik", batch, Square);

        product.Shape.Should().Be(new Shape(2, 1, 2));
        product.Span<float>().ToArray().Should().Equal(1f, 2f, 3f, 4f);
    }

    [Theory]
    [InlineData("ij", "Expecting exactly one '->' in einsum equation: ij*")]
    [InlineData("ij,jk->ik", "Expecting 1 or 2 input subscripts in equation*")]
    [InlineData("ij->ik", "Invalid equation 'ij->ik'*")]
    [InlineData("ijk->ik", "Expected input with subscripts 'ijk' to have 3 dimensions, got 2*")]
    [InlineData("i1->i", "Invalid label '1'*")]
    public void An_equation_that_does_not_fit_is_refused(string equation, string words)
    {
        var run = () => Run(equation, Square);

        run.Should().Throw<InvalidArgumentError>().WithMessage(words);
    }

    [Fact]
    public void Sizes_that_differ_are_refused()
    {
        var run = () => Run("ij,jk->ik", Square, Tensor.From(new Shape(3, 1), 1f, 2f, 3f));

        run.Should().Throw<InvalidArgumentError>().WithMessage("Expected dimension 2 at axis 0 of the input shaped [3,1] but got dimension 3*");
    }

    // The matrix and its bands are those of tf.linalg.diag_part's documentation.
    [Theory]
    [InlineData("RIGHT_LEFT", new[] { 1 }, 0, new[] { 2, 7, 6 })]
    [InlineData("RIGHT_LEFT", new[] { -1, 2 }, 0, new[] { 0, 3, 8, 2, 7, 6, 1, 6, 7, 5, 8, 0 })]
    [InlineData("LEFT_RIGHT", new[] { -1, 2 }, 0, new[] { 3, 8, 0, 2, 7, 6, 1, 6, 7, 0, 5, 8 })]
    [InlineData("RIGHT_LEFT", new[] { -2, -1 }, 0, new[] { 5, 8, 9, 0 })]
    [InlineData("RIGHT_LEFT", new[] { 1, 3 }, 9, new[] { 9, 9, 4, 9, 3, 8, 2, 7, 6 })]
    public void A_band_is_taken_and_put_back(string align, int[] k, int padding, int[] expected)
    {
        (string, AttrValue)[] attributes = [("align", OneOp.Text(align))];
        var matrix = Tensor.From(new Shape(3, 4), 1, 2, 3, 4, 5, 6, 7, 8, 9, 8, 7, 6);

        var band = OneOp.Run("MatrixDiagPartV3", attributes, matrix, Tensor.Vector(k), Tensor.Scalar(padding))[0];
        var back = OneOp.Run("MatrixDiagV3", attributes, band, Tensor.Vector(k), Tensor.Scalar(3), Tensor.Scalar(4), Tensor.Scalar(-5))[0];

        band.Span<int>().ToArray().Should().Equal(expected);
        var inBand = Enumerable.Range(0, 12).Select(i => (i % 4) - (i / 4) is var d && d >= k[0] && d <= k[^1]);
        back.Span<int>().ToArray().Should().Equal(inBand.Select((inside, i) => inside ? matrix.Span<int>()[i] : -5));
    }

    [Fact]
    public void A_band_outside_of_the_matrix_is_refused()
    {
        var run = () => OneOp.Run("MatrixDiagPartV3", [], Square, Tensor.Scalar(2), Tensor.Scalar(0f));

        run.Should().Throw<InvalidArgumentError>().WithMessage("lower_diag_index is out of bound: 2. It must be between -2 and 2*");
    }

    private static Tensor Run(string equation, params Tensor[] inputs) => OneOp.Run("Einsum", [("equation", OneOp.Text(equation))], inputs)[0];
}
