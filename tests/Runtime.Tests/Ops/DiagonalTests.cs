using System.Numerics;
using Reproductions.Runtime.Tensors;
using Tensorflow;

namespace Reproductions.Tests.Runtime.Ops;

/// <summary>Bands of diagonals in the form of their second version, and conjugate transposes, worked out by hand.</summary>
public sealed class DiagonalTests
{
    private static readonly Tensor Band = Tensor.Vector(-1, 1);

    [Fact]
    public void A_band_is_put_into_a_matrix_from_the_left_of_its_rows()
    {
        var packed = Tensor.From(new Shape(3, 3), 1, 2, 0, 3, 4, 5, 6, 7, 0);

        var matrix = OneOp.Run("MatrixDiagV2", [], packed, Band, Tensor.Scalar(-1), Tensor.Scalar(-1), Tensor.Scalar(9))[0];

        matrix.Span<int>().ToArray().Should().Equal(3, 1, 9, 6, 4, 2, 9, 7, 5);
    }

    [Fact]
    public void A_band_is_taken_out_of_a_matrix_padded_on_the_right()
    {
        var matrix = Tensor.From(new Shape(3, 3), 3, 1, 9, 6, 4, 2, 9, 7, 5);

        var packed = OneOp.Run("MatrixDiagPartV2", [], matrix, Band, Tensor.Scalar(8))[0];

        packed.Span<int>().ToArray().Should().Equal(1, 2, 8, 3, 4, 5, 6, 7, 8);
    }

    // The upper diagonal's padding stands where its row is aligned to: at its end, or at its start.
    [Theory]
    [InlineData("MatrixSetDiagV2", "", new[] { 1, 2, 0 })]
    [InlineData("MatrixSetDiagV3", "RIGHT_LEFT", new[] { 0, 1, 2 })]
    public void A_band_replaces_that_of_a_matrix(string type, string align, int[] upper)
    {
        (string, AttrValue)[] attributes = align.Length > 0 ? [("align", OneOp.Text(align))] : [];
        var packed = Tensor.From<int>(new Shape(3, 3), [.. upper, 3, 4, 5, 6, 7, 0]);

        var matrix = OneOp.Run(type, attributes, Tensor.From(new Shape(3, 3), 9, 9, 9, 9, 9, 9, 9, 9, 9), packed, Band)[0];

        matrix.Span<int>().ToArray().Should().Equal(3, 1, 9, 6, 4, 2, 9, 7, 5);
    }

    [Fact]
    public void A_band_of_another_size_is_refused()
    {
        var run = () => OneOp.Run("MatrixSetDiagV3", [], Tensor.Zeros(DType.Float32, new Shape(3, 3)), Tensor.Vector(1f, 2f), Tensor.Scalar(0));

        run.Should().Throw<InvalidArgumentError>().Which.Message.Should().Contain("Expected diagonal shape: [3]");
    }

    [Theory]
    [InlineData(new[] { 1, 0 }, new[] { 0, 3, 1, 4, 2, 5 })]
    [InlineData(new[] { 0, 1 }, new[] { 0, 1, 2, 3, 4, 5 })]
    public void A_conjugate_transpose_turns_the_sign_of_every_imaginary_part(int[] perm, int[] order)
    {
        var x = Tensor.From<Complex64>(new Shape(2, 3), [.. Enumerable.Range(0, 6).Select(i => new Complex64(i, i + 1))]);

        var y = OneOp.Run("ConjugateTranspose", [], x, Tensor.Vector<int>(perm))[0];

        y.Span<Complex64>().ToArray().Should().Equal(order.Select(i => new Complex64(i, -i - 1)));
    }
}
