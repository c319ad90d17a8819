using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Arrays;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>What the scatter ops on rows of a variable share, references and handles alike.</summary>
internal abstract class RowScatter : ComputeOp
{
    protected abstract Rows.Combine Combine { get; }

    public override void InferShapes(ShapeContext c)
    {
        var (variable, indices, updates) = (Holders.ShapeOf(c, 0), c.Input(1), c.Input(2));
        variable = c.WithRankAtLeast(variable, 1);
        if (updates.Rank != 0)
        {
            c.Merge(updates, indices.Concat(variable.Slice(1)));
        }

        if (c.OutputCount > 0)
        {
            c.Set(0, variable);
        }
    }

    protected override void Compute(KernelContext c)
    {
        var variable = Holders.Initialized(c, 0);
        var (indices, updates) = (c.Input(1), c.Input(2));
        Holders.Write(c, variable, !c.IsRef(0) || c.Node.Bool("use_locking"), target =>
        {
            if (target.Shape.Rank < 1)
            {
                throw new InvalidArgumentError($"params must be at least 1-D, got shape {target.Shape}");
            }

            var inner = target.Shape.Slice(1);
            if (updates.Shape.Rank != 0 && !updates.Shape.Equals(indices.Shape.Concat(inner)))
            {
                throw new InvalidArgumentError(c.IsRef(0)
                    ? $"Must have updates.shape = indices.shape + params.shape[1:] or updates.shape = [], got updates.shape {updates.Shape}, indices.shape {indices.Shape}, params.shape {target.Shape}"
                    : $"The shape of indices ({indices.Shape}) must be a prefix of the shape of updates ({updates.Shape})");
            }

            var width = inner.ElementCount;
            Rows.Run(target, RowIndices.Starts(indices, target.Shape[0], width), updates, width, Combine);
        });
        Holders.PassOn(c);
    }
}
