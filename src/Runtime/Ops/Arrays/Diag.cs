using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>A tensor of twice the rank with its input on the diagonal.</summary>
internal sealed class Diag : ComputeOp
{
    public override string SignatureText => "Diag(diagonal:T) -> (output:T) | T:type in {bfloat16,half,float,double,int32,int64,complex64,complex128}";

    public override void InferShapes(ShapeContext c)
    {
        var input = c.WithRankAtLeast(c.Input(0), 1);
        c.Set(0, input.Concat(input));
    }

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(0);
        if (input.Shape.Rank < 1)
        {
            throw new InvalidArgumentError("Input must be at least rank 1, got 0");
        }

        var output = c.Allocate(0, input.Shape.Concat(input.Shape));
        Elements.Clear(output);
        Diagonals.Copy(input, output, input.Count, input.Count, toMatrices: true);
    }
}
