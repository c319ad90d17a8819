using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Zeros of a given shape, with updates added at coordinates.</summary>
internal sealed class ScatterNd : ComputeOp
{
    public override string SignatureText => "ScatterNd(indices:Tindices, updates:T, shape:Tindices) -> (output:T) | T:type; Tindices:type in {int32,int64}";

    public override void InferShapes(ShapeContext c)
    {
        var shape = c.ConstantAsShape(2);
        NdIndices.Infer(c, c.WithRankAtLeast(c.Input(0), 1), c.WithRankAtLeast(c.Input(1), 1), shape);
        c.Set(0, shape);
    }

    protected override void Compute(KernelContext c)
    {
        var (indices, updates) = (c.Input(0), c.Input(1));
        var shape = RuntimeShape.Of(c.Input(2));
        if (shape.ElementCount == 0 && indices.Count > 0 && updates.Count > 0)
        {
            throw new InvalidArgumentError("Indices and updates specified for empty output shape");
        }

        var width = NdIndices.Check(indices.Shape, updates.Shape, shape);
        var output = c.Allocate(0, shape);
        Elements.Clear(output);
        var combine = updates.DType.IsNumeric ? Rows.Combine.Add : Rows.Combine.Update;
        Rows.Run(output, NdIndices.Starts(NdIndices.OfScatter(indices), shape, NdIndices.ScatterError(indices.Shape, shape)), updates.Shape.Rank == 0 ? updates.View(new Shape(1)) : updates, width, combine);
    }
}
