using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>The elements of a sparse tensor in row-major order of their indices; repeated ones stay as they are to each other.</summary>
internal sealed class SparseReorder : ComputeOp
{
    public override string SignatureText => "SparseReorder(input_indices:int64, input_values:T, input_shape:int64) -> (output_indices:int64, output_values:T) | T:type";

    public override void InferShapes(ShapeContext c)
    {
        c.Set(0, c.InputOfRank(0, 2));
        c.Set(1, c.InputOfRank(1, 1));
        c.InputOfRank(2, 1);
    }

    protected override void Compute(KernelContext c)
    {
        var input = new SparseInput(c.Input(0), c.Input(1), c.Input(2));
        var output = new SparseOutput(input.Rank);
        foreach (var i in input.Sorted([.. Enumerable.Range(0, input.Rank)]))
        {
            output.Add(input.At(i), input.Values, i);
        }

        output.Write(c, 0, 1);
    }
}
