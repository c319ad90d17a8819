using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>A copy of a tensor with updates at coordinates: what the ops that do so share.</summary>
internal abstract class TensorScatter : ComputeOp
{
    protected abstract Rows.Combine Combine { get; }

    public override void InferShapes(ShapeContext c)
    {
        NdIndices.Infer(c, c.Input(1), c.Input(2), c.Input(0));
        c.SetSameAs(0, 0);
    }

    protected override void Compute(KernelContext c)
    {
        var (input, indices, updates) = (c.Input(0), c.Input(1), c.Input(2));
        var width = NdIndices.Check(indices.Shape, updates.Shape, input.Shape);
        var output = c.Allocate(0, input.Shape);
        input.CopyTo(output);
        Rows.Run(output, NdIndices.Starts(NdIndices.OfScatter(indices), input.Shape, NdIndices.ScatterError(indices.Shape, input.Shape)), updates.Shape.Rank == 0 ? updates.View(new Shape(1)) : updates, width, Combine);
    }
}
