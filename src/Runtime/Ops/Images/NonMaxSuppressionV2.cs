using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Images;

/// <summary>The best boxes that do not overlap more than input 3 says.</summary>
internal sealed class NonMaxSuppressionV2 : BoxSelectionOp
{
    public override string SignatureText => "NonMaxSuppressionV2(boxes:T, scores:T, max_output_size:int32, iou_threshold:float) -> (selected_indices:int32) | T:type=float in {half,float}";

    protected override void Compute(KernelContext c)
    {
        var taken = Select(c, Threshold(c, 3, "iou_threshold"));
        Write(c, taken, taken.Count);
    }
}
