using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Arrays;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>What the scatter ops on slices of a variable share, references and handles alike.</summary>
internal abstract class NdScatter : ComputeOp
{
    protected abstract Rows.Combine Combine { get; }

    public override void InferShapes(ShapeContext c)
    {
        var variable = Holders.ShapeOf(c, 0);
        NdIndices.Infer(c, c.Input(1), c.Input(2), variable);
        if (c.OutputCount > 0)
        {
            c.Set(0, variable);
        }
    }

    protected override void Compute(KernelContext c)
    {
        var variable = Holders.Initialized(c, 0);
        var (indices, updates) = (c.Input(1), c.Input(2));
        Holders.Write(c, variable, c.Node.Bool("use_locking"), target =>
        {
            var width = NdIndices.Check(indices.Shape, updates.Shape, target.Shape, withSizes: true);
            var starts = NdIndices.Starts(NdIndices.OfScatter(indices), target.Shape, NdIndices.ScatterError(indices.Shape, target.Shape));
            Rows.Run(target, starts, updates.Shape.Rank == 0 ? updates.View(new Shape(1)) : updates, width, Combine);
        });
        Holders.PassOn(c);
    }
}
