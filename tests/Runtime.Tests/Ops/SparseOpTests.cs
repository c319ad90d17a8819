using Reproductions.Runtime.Tensors;
using Tensorflow;
using Tensorflow.Exceptions;

namespace Reproductions.Tests.Runtime.Ops;

/// <summary>Sparse tensors, by hand.</summary>
public sealed class SparseOpTests
{
    // 1 . 2      . 5 .
    // . 3 .  and . -3 4
    private static readonly Tensor[] First = [Rows(2, 0, 0, 0, 2, 1, 1), Tensor.Vector(1f, 2f, 3f), Tensor.Vector(2L, 3L)];
    private static readonly Tensor[] Second = [Rows(2, 0, 1, 1, 1, 1, 2), Tensor.Vector(5f, -3f, 4f), Tensor.Vector(2L, 3L)];

    [Fact]
    public void Sums_that_vanish_stay_below_no_threshold_and_fall_to_one()
    {
        var all = OneOp.Run("SparseAdd", [], [.. First, .. Second, Tensor.Scalar(0f)]);
        var large = OneOp.Run("SparseAdd", [], [.. First, .. Second, Tensor.Scalar(2f)]);

        Show(all).Should().Be("[0,0]=1 [0,1]=5 [0,2]=2 [1,1]=0 [1,2]=4 of [2,3]");
        Show(large).Should().Be("[0,1]=5 [0,2]=2 [1,2]=4 of [2,3]");
    }

    [Fact]
    public void Sums_of_other_shapes_are_refused()
    {
        var run = () => OneOp.Run("SparseAdd", [], [.. First, Second[0], Second[1], Tensor.Vector(2L, 4L), Tensor.Scalar(0f)]);

        run.Should().Throw<InvalidArgumentError>().WithMessage("Operands' shapes do not match: got 3 and 4 for dimension 1*");
    }

    [Fact]
    public void A_dense_tensor_takes_up_the_elements_of_a_sparse_one()
    {
        var sum = OneOp.Run("SparseTensorDenseAdd", [], [Rows(2, 0, 2, 0, 2), Tensor.Vector(1f, 2f), Tensor.Vector(2L, 3L), Tensor.From(new Shape(2, 3), 1f, 2, 3, 4, 5, 6)])[0];

        sum.Span<float>().ToArray().Should().Equal(1f, 2f, 6f, 4f, 5f, 6f);
    }

    [Fact]
    public void An_index_outside_is_refused()
    {
        var run = () => OneOp.Run("SparseTensorDenseAdd", [], [Rows(2, 0, 3), Tensor.Vector(1f), Tensor.Vector(2L, 3L), Tensor.Zeros(DType.Float32, new Shape(2, 3))]);

        run.Should().Throw<InvalidArgumentError>().WithMessage("indices[0] = [0,3] is out of bounds: need 0 <= index < [2,3]*");
    }

    // The dense side is a row, [10, 20, 40].
    [Theory]
    [InlineData("SparseDenseCwiseAdd", new[] { 11f, 42, 23 })]
    [InlineData("SparseDenseCwiseMul", new[] { 10f, 80, 60 })]
    [InlineData("SparseDenseCwiseDiv", new[] { 0.1f, 0.05f, 0.15f })]
    public void A_dense_side_is_broadcast_to_the_given_elements(string type, float[] expected)
    {
        var values = OneOp.Run(type, [], [.. First, Tensor.Vector(10f, 20f, 40f)])[0];

        values.Span<float>().ToArray().Should().Equal(expected);
    }

    [Fact]
    public void A_sparse_side_is_not_broadcast()
    {
        var run = () => OneOp.Run("SparseDenseCwiseAdd", [], [.. First, Tensor.Zeros(DType.Float32, new Shape(2, 4))]);

        run.Should().Throw<InvalidArgumentError>().WithMessage("SparseDenseBinaryOpShared broadcasts dense to sparse only; got incompatible shapes: [2,3] vs. [2,4]*");
    }

    [Fact]
    public void A_whole_number_is_not_divided_by_zero()
    {
        var run = () => OneOp.Run("SparseDenseCwiseDiv", [], [Rows(1, 0), Tensor.Vector(1), Tensor.Vector(1L), Tensor.Vector(0)]);

        run.Should().Throw<InvalidArgumentError>().WithMessage("Integer division by zero*");
    }

    [Theory]
    [InlineData("SparseSparseMaximum", "[0,0]=1 [0,1]=5 [0,2]=2 [1,1]=3 [1,2]=4")]
    [InlineData("SparseSparseMinimum", "[0,0]=0 [0,1]=0 [0,2]=0 [1,1]=-3 [1,2]=0")]
    public void What_one_side_lacks_is_zero_to_the_other(string type, string expected) => Show(OneOp.Run(type, [], [.. First, .. Second])).Should().Be(expected);

    [Fact]
    public void Elements_are_brought_into_order_and_equal_ones_left_in_theirs()
    {
        var results = OneOp.Run("SparseReorder", [], Rows(2, 1, 1, 0, 2, 1, 0, 0, 2), Tensor.Vector(1f, 2f, 3f, 4f), Tensor.Vector(2L, 3L));

        Show(results).Should().Be("[0,2]=2 [0,2]=4 [1,0]=3 [1,1]=1");
    }

    // Rows of the first one sum up to 3 and 3, columns to 1, 3 and 2.
    [Theory]
    [InlineData("SparseReduceSum", 1, new[] { 3f, 3 })]
    [InlineData("SparseReduceSum", -2, new[] { 1f, 3, 2 })]
    [InlineData("SparseReduceMax", 1, new[] { 2f, 3 })]
    public void Given_elements_are_folded(string type, int axis, float[] expected)
    {
        var folded = OneOp.Run(type, [], [.. First, Tensor.Vector(axis)])[0];
        var kept = OneOp.Run(type, [("keep_dims", new AttrValue { B = true })], [.. First, Tensor.Vector(axis)])[0];

        folded.Span<float>().ToArray().Should().Equal(expected);
        kept.Span<float>().ToArray().Should().Equal(expected);
        kept.Shape.Rank.Should().Be(2);
    }

    // The rows 0 and 2 of [3, 2] have an element each, both negative; row 1 has none.
    [Fact]
    public void Where_nothing_is_given_the_largest_is_zero_or_nothing()
    {
        Tensor[] input = [Rows(2, 0, 1, 2, 0), Tensor.Vector(-1f, -2f), Tensor.Vector(3L, 2L), Tensor.Vector(1)];

        OneOp.Run("SparseReduceMax", [], input)[0].Span<float>().ToArray().Should().Equal(-1f, 0f, -2f);
        Show(OneOp.Run("SparseReduceMaxSparse", [], input)).Should().Be("[0]=-1 [2]=-2 of [3]");
        Show(OneOp.Run("SparseReduceSumSparse", [("keep_dims", new AttrValue { B = true })], input)).Should().Be("[0,0]=-1 [2,0]=-2 of [3,1]");
    }

    [Fact]
    public void A_dimension_that_is_none_is_refused()
    {
        var run = () => OneOp.Run("SparseReduceSum", [], [.. First, Tensor.Vector(2)]);

        run.Should().Throw<InvalidArgumentError>().WithMessage("Invalid reduction dimension 2, for input with 2 dimensions.*");
    }

    // e^0 : e^ln3 is 1 : 3; the third element is alone in its row.
    [Fact]
    public void The_softmax_of_a_row_is_that_of_its_given_elements()
    {
        var values = OneOp.Run("SparseSoftmax", [], First[0], Tensor.Vector(0.0, Math.Log(3), -7.0), First[2])[0];

        values.Span<double>().ToArray().Should().Equal([0.25, 0.75, 1.0], (a, e) => Math.Abs(a - e) < 1e-15);
    }

    [Fact]
    public void A_box_is_cut_out_and_counted_from_its_corner()
    {
        var box = OneOp.Run("SparseSlice", [], [.. First, Tensor.Vector(0L, 1L), Tensor.Vector(2L, 5L)]);
        var gradient = OneOp.Run("SparseSliceGrad", [], Tensor.Vector(10f, 20f), First[0], Tensor.Vector(0L, 1L), box[0])[0];

        Show(box).Should().Be("[0,1]=2 [1,0]=3 of [2,2]");
        gradient.Span<float>().ToArray().Should().Equal(0f, 10f, 20f);
    }

    [Theory]
    [InlineData(0, "[0,0]=1 [0,2]=2 [1,1]=3 [2,1]=5 [3,1]=-3 [3,2]=4 of [4,3]")]
    [InlineData(-1, "[0,0]=1 [0,2]=2 [0,4]=5 [1,1]=3 [1,4]=-3 [1,5]=4 of [2,6]")]
    public void Sparse_tensors_stand_behind_each_other(int axis, string expected)
    {
        var results = OneOpOfLists("SparseConcat", [("concat_dim", new AttrValue { I = axis })], [[First[0], Second[0]], [First[1], Second[1]], [First[2], Second[2]]]);

        Show(results).Should().Be(expected);
    }

    // Three columns in two parts: two and one.
    [Fact]
    public void The_first_parts_are_larger()
    {
        var results = OneOp.Run("SparseSplit", [("num_split", new AttrValue { I = 2 })], [Tensor.Scalar(1L), .. First]);

        Show([results[0], results[2], results[4]]).Should().Be("[0,0]=1 [1,1]=3 of [2,2]");
        Show([results[1], results[3], results[5]]).Should().Be("[0,0]=2 of [2,1]");
    }

    [Fact]
    public void More_parts_than_rows_are_refused()
    {
        var run = () => OneOp.Run("SparseSplit", [("num_split", new AttrValue { I = 3 })], [Tensor.Scalar(0L), .. First]);

        run.Should().Throw<InvalidArgumentError>().WithMessage("Input num_split should be between 1 and the splitting dimension size (2), got 3*");
    }

    [Fact]
    public void Strings_of_one_and_of_a_batch_come_back()
    {
        (string, AttrValue)[] floats = [("dtype", new AttrValue { Type = DataType.DtFloat })];
        var one = OneOp.Run("SerializeSparse", [], First)[0];
        var rows = OneOp.Run("SerializeManySparse", [], First)[0];

        one.Shape.Should().Be(new Shape(3));
        TensorProto.Parser.ParseFrom(one.StringAt(2)).TensorContent.ToByteArray().Should().Equal([2, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0]);
        Show(OneOp.Run("DeserializeSparse", floats, one)).Should().Be(Show(First));
        rows.Shape.Should().Be(new Shape(2, 3));
        Show(OneOp.Run("DeserializeManySparse", floats, rows)).Should().Be(Show(First));
    }

    [Fact]
    public void Tensors_of_different_sizes_are_stacked_to_the_largest()
    {
        Tensor[] wide = [Rows(1, 6), Tensor.Vector(9f), Tensor.Vector(7L)];
        Tensor[] narrow = [Rows(1, 0), Tensor.Vector(8f), Tensor.Vector(2L)];
        byte[][] strings = [.. new[] { narrow, wide }.SelectMany(t => Enumerable.Range(0, 3).Select(i => OneOp.Run("SerializeSparse", [], t)[0].StringAt(i)))];

        var stacked = OneOp.Run("DeserializeManySparse", [("dtype", new AttrValue { Type = DataType.DtFloat })], Tensor.FromByteStrings(new Shape(2, 3), strings));

        Show(stacked).Should().Be("[0,0]=8 [1,6]=9 of [2,7]");
    }

    [Fact]
    public void Strings_of_another_type_are_refused()
    {
        var run = () => OneOp.Run("DeserializeSparse", [("dtype", new AttrValue { Type = DataType.DtInt32 })], OneOp.Run("SerializeSparse", [], First)[0]);

        run.Should().Throw<InvalidArgumentError>().WithMessage("Expected serialized_sparse[0, 1] to represent values of type int32, but it is of type float*");
    }

    private static Tensor Rows(int rank, params long[] indices) => Tensor.From(new Shape(indices.Length / rank, rank), indices);

    private static Tensor[] OneOpOfLists(string type, (string, AttrValue)[] attributes, Tensor[][] lists) =>
        OneOp.Run(type, [.. attributes, ("N", new AttrValue { I = lists[0].Length })], [.. lists.SelectMany(l => l)]);

    private static string Show(Tensor[] parts)
    {
        var rank = (int)parts[0].Shape[1];
        var elements = Enumerable.Range(0, (int)parts[1].Count).Select(i => $"[{string.Join(',', parts[0].Span<long>().Slice(i * rank, rank).ToArray())}]={parts[1].Span<float>()[i]}");
        return string.Join(' ', elements) + (parts.Length > 2 ? $" of [{string.Join(',', parts[2].Span<long>().ToArray())}]" : "");
    }
}
