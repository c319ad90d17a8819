using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.TensorLists;

/// <summary>Pieces of a tensor, cut along its first dimension, as a list.</summary>
internal sealed class TensorListSplit : TensorListOp
{
    public override string SignatureText => "TensorListSplit(tensor:element_dtype, element_shape:shape_type, lengths:int64) -> (output_handle:variant) | element_dtype:type; shape_type:type in {int32,int64}";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(2, 1);
        var rows = c.Input(0);
        var element = rows.HasRank ? c.WithRankAtLeast(rows, 1).WithDim(0, Shape.Unknown) : Shape.UnknownRank;
        SetList(c, 0, c.Node.Type("element_dtype"), c.Merge(element, StatedShape(c, 1)));
    }

    protected override void Compute(KernelContext c)
    {
        var rows = c.Input(0);
        var element = StatedShape(c.Input(1));
        if (element.Rank == 0)
        {
            throw new InvalidArgumentError($"TensorListSplit requires element_shape to be at least of rank 1, but saw: {element}");
        }

        CheckRows(rows, Shape.UnknownRank);
        if (element.HasRank && !element.Slice(1).IsCompatibleWith(rows.Shape.Slice(1)))
        {
            throw new InvalidArgumentError($"tensor shape {rows.Shape} is not compatible with element_shape {element}");
        }

        var lengths = c.Input(2);
        if (lengths.Shape.Rank != 1)
        {
            throw new InvalidArgumentError($"Expected lengths to be a vector, received shape: {lengths.Shape}");
        }

        Set(c, new TensorListState(rows.DType, element, [.. Pieces(rows, lengths.Span<long>())]));
    }

    private static List<Tensor?> Pieces(Tensor rows, ReadOnlySpan<long> lengths)
    {
        var pieces = new List<Tensor?>();
        var (start, all) = (0L, rows.Shape[0]);
        foreach (var length in lengths)
        {
            if (length < 0)
            {
                throw new InvalidArgumentError($"Invalid value in lengths: {length}");
            }

            pieces.Add(length <= all - start
                ? rows.Rows(start, length).Clone()
                : throw new InvalidArgumentError($"Attempting to slice [{start}, {start + length}] from tensor with length {all}"));
            start += length;
        }

        return start == all ? pieces : throw new InvalidArgumentError($"Unused values in tensor. Length of tensor: {all} Values used: {start}");
    }
}
