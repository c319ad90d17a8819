using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Choosing;

/// <summary>Elements, or rows, of t where the condition holds, else of e.</summary>
internal sealed class Select : OpType
{
    public override string SignatureText => "Select(condition:bool, t:T, e:T) -> (output:T) | T:type";

    public override void InferShapes(ShapeContext c)
    {
        var condition = c.Input(0);
        var data = c.Merge(c.Input(1), c.Input(2));
        c.Set(0, data);
        if (!condition.HasRank || condition.Rank == 0)
        {
            return;
        }

        if (condition.Rank == 1)
        {
            if (data.HasRank)
            {
                c.WithRankAtLeast(data, 1);
                c.Merge(condition[0], data[0]);
            }

            return;
        }

        c.Set(0, c.Merge(condition, data));
    }

    public override Kernel CreateKernel(Node node) => new DelegateKernel(static c =>
    {
        var (condition, t, e) = (c.Input(0), c.Input(1), c.Input(2));
        if (!t.Shape.Equals(e.Shape))
        {
            throw new InvalidArgumentError($"Inputs to operation {c.Node.Name} of type {c.Node.Op.Name} must have the same size and shape.  Input 0: {t.Shape} != input 2: {e.Shape}");
        }

        var rank = condition.Shape.Rank;
        if (rank == 0)
        {
            c.SetOutput(0, condition.Value<bool>() ? t : e);
            return;
        }

        if (rank == 1 && t.Shape.Rank >= 1 && t.Shape[0] != condition.Count)
        {
            throw new InvalidArgumentError($"Number of batches of 'then' must match size of 'cond', but saw: {t.Shape[0]} vs. {condition.Count}");
        }

        if (rank != 1 && !condition.Shape.Equals(t.Shape))
        {
            throw Broadcasting.SizesDiffer(c.Node, condition.Shape, 1, t.Shape);
        }

        var row = condition.Count == 0 ? 0 : t.Count / condition.Count;
        Choice.Copy(c.Allocate(0, t.Shape), condition.Span<bool>(), t, e, row);
    });
}
