using Reproductions.Runtime.Tensors;
using Tensorflow;
using Tensorflow.Exceptions;

namespace Reproductions.Tests.Runtime.Ops;

/// <summary>Sets in the rows of tensors, by hand.</summary>
public sealed class SetOperationTests
{
    private static readonly Tensor First = Tensor.From(new Shape(2, 3), 3, 1, 1, 2, 5, 4);
    private static readonly Tensor Second = Tensor.From(new Shape(2, 2), 1, 9, 4, 2);

    [Theory]
    [InlineData("a-b", new[] { 3, 5 }, new[] { 0L, 0, 1, 0 }, new[] { 2L, 1 })]
    [InlineData("b-a", new[] { 9 }, new[] { 0L, 0 }, new[] { 2L, 1 })]
    [InlineData("intersection", new[] { 1, 2, 4 }, new[] { 0L, 0, 1, 0, 1, 1 }, new[] { 2L, 2 })]
    [InlineData("union", new[] { 1, 3, 9, 2, 4, 5 }, new[] { 0L, 0, 0, 1, 0, 2, 1, 0, 1, 1, 1, 2 }, new[] { 2L, 3 })]
    public void Rows_are_sets_without_repeats_and_come_out_sorted(string operation, int[] values, long[] indices, long[] shape)
    {
        var results = Run(operation, First, Second);

        results[0].Span<long>().ToArray().Should().Equal(indices);
        results[1].Span<int>().ToArray().Should().Equal(values);
        results[2].Span<long>().ToArray().Should().Equal(shape);
    }

    [Fact]
    public void Nothing_is_left_of_a_set_without_itself()
    {
        var results = Run("a-b", First, First);

        results[0].Shape.Should().Be(new Shape(0, 2));
        results[1].Count.Should().Be(0);
        results[2].Span<long>().ToArray().Should().Equal(2L, 0L);
    }

    [Fact]
    public void Rows_of_other_numbers_are_refused()
    {
        var run = () => Run("union", First, Tensor.From(new Shape(1, 2), 1, 2));

        run.Should().Throw<InvalidArgumentError>().WithMessage("Mismatched shapes [2,3] and [1,2]: sets stand in the last dimension, and all others must be equal.*");
    }

    [Fact]
    public void An_operation_of_another_name_is_refused()
    {
        var run = () => Run("xor", First, Second);

        run.Should().Throw<InvalidArgumentError>().WithMessage("Invalid set_operation xor.*");
    }

    // The rows of the first, and a sparse second one whose row 0 is empty and whose row 1 is 4, 2.
    [Fact]
    public void A_row_that_a_sparse_tensor_leaves_out_is_empty()
    {
        var results = OneOp.Run("DenseToSparseSetOperation", [("set_operation", OneOp.Text("a-b"))], [First, .. Sparse([1, 0, 1, 1], 4, 2)]);

        results[0].Span<long>().ToArray().Should().Equal(0L, 0, 0, 1, 1, 0);
        results[1].Span<int>().ToArray().Should().Equal(1, 3, 5);
        results[2].Span<long>().ToArray().Should().Equal(2L, 2L);
    }

    [Fact]
    public void Sparse_rows_are_sets()
    {
        var results = OneOp.Run("SparseToSparseSetOperation", [("set_operation", OneOp.Text("union"))], [.. Sparse([0, 0, 0, 3], 7, 7), .. Sparse([1, 0, 1, 1], 4, 2)]);

        results[0].Span<long>().ToArray().Should().Equal(0L, 0, 1, 0, 1, 1);
        results[1].Span<int>().ToArray().Should().Equal(7, 2, 4);
        results[2].Span<long>().ToArray().Should().Equal(2L, 2L);
    }

    [Fact]
    public void Repeated_elements_count_once()
    {
        var sizes = OneOp.Run("SetSize", [], Sparse([0, 0, 0, 1, 0, 3], 7, 7, 8))[0];

        sizes.Span<int>().ToArray().Should().Equal(2, 0);
    }

    [Fact]
    public void Indices_out_of_order_are_refused_unless_nobody_looks()
    {
        var run = () => OneOp.Run("SetSize", [], Sparse([1, 0, 0, 0], 7, 7));

        run.Should().Throw<InvalidArgumentError>().WithMessage("indices[1] = [0,0] is out of order. Many sparse ops require sorted indices.*");
        OneOp.Run("SetSize", [("validate_indices", new AttrValue { B = false })], Sparse([1, 0, 0, 0], 7, 7))[0].Span<int>().ToArray().Should().Equal(1, 1);
    }

    private static Tensor[] Sparse(long[] indices, params int[] values) => [Tensor.From(new Shape(values.Length, 2), indices), Tensor.Vector(values), Tensor.Vector(2L, 4L)];

    private static Tensor[] Run(string operation, Tensor first, Tensor second) =>
        OneOp.Run("DenseToDenseSetOperation", [("set_operation", OneOp.Text(operation))], first, second);
}
