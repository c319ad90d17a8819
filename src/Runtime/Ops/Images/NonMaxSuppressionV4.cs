using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Images;

/// <summary>The best boxes above a score that do not overlap much, padded with zeros on request, and how many they are.</summary>
internal sealed class NonMaxSuppressionV4 : BoxSelectionOp
{
    public override string SignatureText => "NonMaxSuppressionV4(boxes:T, scores:T, max_output_size:int32, iou_threshold:float, score_threshold:float) -> (selected_indices:int32, valid_outputs:int32) | T:type=float in {half,float}; pad_to_max_output_size:bool=False";

    public override void InferShapes(ShapeContext c)
    {
        base.InferShapes(c);
        c.Set(1, Shape.Scalar);
        if (c.Node.Bool("pad_to_max_output_size") && c.ConstantScalar(2) is >= 0 and { } length)
        {
            c.Set(0, new Shape(length));
        }
    }

    protected override void Compute(KernelContext c)
    {
        var taken = Select(c, Threshold(c, 3, "iou_threshold"), Threshold(c, 4, "score_threshold"));
        Write(c, taken, c.Node.Bool("pad_to_max_output_size") ? MaxCount(c) : taken.Count);
        c.SetScalar(1, taken.Count);
    }
}
