using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Images;

/// <summary>The best boxes and their scores; an overlap lowers a score by a bell of the width that input 5 says.</summary>
internal sealed class NonMaxSuppressionV5 : BoxSelectionOp
{
    public override string SignatureText => "NonMaxSuppressionV5(boxes:T, scores:T, max_output_size:int32, iou_threshold:T, score_threshold:T, soft_nms_sigma:T) -> (selected_indices:int32, selected_scores:T, valid_outputs:int32) | T:type=float in {half,float}; pad_to_max_output_size:bool=False";

    public override bool IsNewerThan113 => true;

    public override void InferShapes(ShapeContext c)
    {
        base.InferShapes(c);
        c.Set(2, Shape.Scalar);
        var length = c.Node.Bool("pad_to_max_output_size") && c.ConstantScalar(2) is >= 0 and { } known ? known : Shape.Unknown;
        c.Set(0, new Shape(length));
        c.Set(1, new Shape(length));
    }

    protected override void Compute(KernelContext c)
    {
        var softness = Threshold(c, 5, "soft_nms_sigma");
        if (softness < 0)
        {
            throw new InvalidArgumentError("soft_nms_sigma_val must be >= 0");
        }

        var taken = Select(c, Threshold(c, 3, "iou_threshold"), Threshold(c, 4, "score_threshold"), softness);
        var length = c.Node.Bool("pad_to_max_output_size") ? MaxCount(c) : taken.Count;
        Write(c, taken, length);
        var scores = c.Allocate(1, new Shape(length));
        Elements.Clear(scores);
        for (var i = 0; i < taken.Count; i++)
        {
            if (scores.DType == DType.Half)
            {
                scores.Span<Half>()[i] = (Half)taken[i].Score;
            }
            else
            {
                scores.Span<float>()[i] = taken[i].Score;
            }
        }

        c.SetScalar(2, taken.Count);
    }
}
