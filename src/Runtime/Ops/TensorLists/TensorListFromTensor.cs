using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.TensorLists;

/// <summary>The rows of a tensor as a list.</summary>
internal sealed class TensorListFromTensor : TensorListOp
{
    public override string SignatureText => "TensorListFromTensor(tensor:element_dtype, element_shape:shape_type) -> (output_handle:variant) | element_dtype:type; shape_type:type in {int32,int64}";

    public override void InferShapes(ShapeContext c)
    {
        var rows = c.Input(0);
        var element = rows.HasRank ? c.WithRankAtLeast(rows, 1).Slice(1) : Shape.UnknownRank;
        SetList(c, 0, c.Node.Type("element_dtype"), c.Merge(element, StatedShape(c, 1)));
    }

    protected override void Compute(KernelContext c)
    {
        var rows = c.Input(0);
        var element = StatedShape(c.Input(1));
        CheckRows(rows, element);
        Set(c, new TensorListState(rows.DType, element, [.. Rows(rows)]));
    }
}
