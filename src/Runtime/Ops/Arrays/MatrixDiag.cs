using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Matrices of zeros with given diagonals.</summary>
internal sealed class MatrixDiag : ComputeOp
{
    public override string SignatureText => "MatrixDiag(diagonal:T) -> (output:T) | T:type";

    public override void InferShapes(ShapeContext c)
    {
        var input = c.WithRankAtLeast(c.Input(0), 1);
        c.Set(0, input.HasRank ? input.Concat(new Shape(input[-1])) : Shape.UnknownRank);
    }

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(0);
        if (input.Shape.Rank < 1)
        {
            throw new InvalidArgumentError($"input must be at least 1-dim, received shape: {input.Shape}");
        }

        var size = input.Shape[-1];
        var output = c.Allocate(0, input.Shape.Concat(new Shape(size)));
        Elements.Clear(output);
        Diagonals.Copy(input, output, size, size, toMatrices: true);
    }
}
