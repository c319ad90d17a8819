using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Images;

/// <summary>The best boxes that do not overlap much.</summary>
internal sealed class NonMaxSuppression : BoxSelectionOp
{
    public override string SignatureText => "NonMaxSuppression(boxes:float, scores:float, max_output_size:int32) -> (selected_indices:int32) | iou_threshold:float=0.5";

    protected override void Compute(KernelContext c)
    {
        var taken = Select(c, c.Node.Float("iou_threshold"));
        Write(c, taken, taken.Count);
    }
}
