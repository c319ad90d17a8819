using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.TensorLists;

/// <summary>The rows of a tensor as elements at indices, in a list of a given length.</summary>
internal sealed class TensorListScatterV2 : TensorListScatterer
{
    public override string SignatureText => "TensorListScatterV2(tensor:element_dtype, indices:int32, element_shape:shape_type, num_elements:int32) -> (output_handle:variant) | element_dtype:type; shape_type:type in {int32,int64}";

    public override bool IsNewerThan113 => true;

    public override void InferShapes(ShapeContext c)
    {
        var rows = c.Input(0);
        SetList(c, 0, c.Node.Type("element_dtype"), c.Merge(rows.HasRank ? c.WithRankAtLeast(rows, 1).Slice(1) : Shape.UnknownRank, StatedShape(c, 2)));
    }

    protected override void Compute(KernelContext c) => Scatter(c, c.Input(3).Value<int>());
}
