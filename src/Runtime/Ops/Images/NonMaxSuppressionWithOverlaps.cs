using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Images;

/// <summary>The best of things whose overlaps are given, as a matrix.</summary>
internal sealed class NonMaxSuppressionWithOverlaps : BoxSelectionOp
{
    public override string SignatureText => "NonMaxSuppressionWithOverlaps(overlaps:float, scores:float, max_output_size:int32, overlap_threshold:float, score_threshold:float) -> (selected_indices:int32) |";

    public override void InferShapes(ShapeContext c)
    {
        var overlaps = c.InputOfRank(0, 2);
        var scores = c.InputOfRank(1, 1);
        c.Merge(c.Merge(overlaps[0], scores[0]), overlaps[1]);
        for (var i = 2; i < c.InputCount; i++)
        {
            c.InputOfRank(i, 0);
        }

        c.Set(0, new Shape(Shape.Unknown));
    }

    protected override void Compute(KernelContext c)
    {
        var (overlaps, scores) = (c.Input(0), c.Input(1));
        if (overlaps.Shape.Rank != 2 || overlaps.Shape[0] != overlaps.Shape[1])
        {
            throw new InvalidArgumentError(overlaps.Shape.Rank != 2 ? $"overlaps must be 2-D{overlaps.Shape}" : $"overlaps must be square{overlaps.Shape}");
        }

        if (scores.Count != overlaps.Shape[0])
        {
            throw new InvalidArgumentError("scores has incompatible shape");
        }

        var taken = new BoxSelection(MaxCount(c), Threshold(c, 3, "overlap_threshold"), Threshold(c, 4, "score_threshold"))
            .Run(scores.Span<float>(), (a, b) => overlaps.Span<float>()[(a * (int)scores.Count) + b]);
        Write(c, taken, taken.Count);
    }
}
