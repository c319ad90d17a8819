using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Sampling;

/// <summary>Where a drawn class is a true one: its row, its place among the drawn ones, and the weight that removes it.</summary>
internal sealed class ComputeAccidentalHits : ComputeOp
{
    public override string SignatureText => "ComputeAccidentalHits(true_classes:int64, sampled_candidates:int64) -> (indices:int32, ids:int64, weights:float) | num_true:int; seed:int=0; seed2:int=0";

    public override void InferShapes(ShapeContext c)
    {
        c.WithValue(c.InputOfRank(0, 2)[1], c.Node.Int("num_true"));
        c.InputOfRank(1, 1);
        for (var i = 0; i < c.OutputCount; i++)
        {
            c.Set(i, new Shape(Shape.Unknown));
        }
    }

    protected override void Compute(KernelContext c)
    {
        var (trues, drawn) = (c.Input(0), c.Input(1));
        var columns = c.Node.Int("num_true");
        if (trues.Shape.Rank != 2 || trues.Shape[1] != columns)
        {
            throw new InvalidArgumentError("true_candidates must be a batch_size * num_true matrix");
        }

        if (drawn.Shape.Rank != 1)
        {
            throw new InvalidArgumentError("sampled_candidates must be a vector, which is typically an output from CandidateSampler");
        }

        var places = new Dictionary<long, long>();
        for (var i = 0; i < drawn.Count; i++)
        {
            places[drawn.Span<long>()[i]] = i;
        }

        var hits = new List<(int Row, long Place)>();
        for (var i = 0; i < trues.Count; i++)
        {
            if (places.TryGetValue(trues.Span<long>()[i], out var place))
            {
                hits.Add(((int)(i / columns), place));
            }
        }

        var shape = new Shape(hits.Count);
        var (rows, ids) = (c.Allocate(0, shape), c.Allocate(1, shape));
        c.Allocate(2, shape).Span<float>().Fill(-float.MaxValue);
        for (var i = 0; i < hits.Count; i++)
        {
            rows.Span<int>()[i] = hits[i].Row;
            ids.Span<long>()[i] = hits[i].Place;
        }
    }
}
