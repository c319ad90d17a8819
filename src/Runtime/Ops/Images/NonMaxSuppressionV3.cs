using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Images;

/// <summary>The best boxes above a score that do not overlap much.</summary>
internal sealed class NonMaxSuppressionV3 : BoxSelectionOp
{
    public override string SignatureText => "NonMaxSuppressionV3(boxes:T, scores:T, max_output_size:int32, iou_threshold:float, score_threshold:float) -> (selected_indices:int32) | T:type=float in {half,float}";

    protected override void Compute(KernelContext c)
    {
        var taken = Select(c, Threshold(c, 3, "iou_threshold"), Threshold(c, 4, "score_threshold"));
        Write(c, taken, taken.Count);
    }
}
