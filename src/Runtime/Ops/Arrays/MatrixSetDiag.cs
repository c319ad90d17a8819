using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Matrices with other diagonals.</summary>
internal sealed class MatrixSetDiag : ComputeOp
{
    public override string SignatureText => "MatrixSetDiag(input:T, diagonal:T) -> (output:T) | T:type";

    public override void InferShapes(ShapeContext c)
    {
        var input = c.WithRankAtLeast(c.Input(0), 2);
        var diagonal = c.WithRankAtLeast(c.Input(1), 1);
        if (input.HasRank)
        {
            c.Merge(input.Slice(0, input.Rank - 2).Concat(new Shape(MatrixDiagPart.Least(input[-2], input[-1]))), diagonal);
        }

        c.Set(0, input);
    }

    protected override void Compute(KernelContext c)
    {
        var (input, diagonal) = (c.Input(0), c.Input(1));
        if (input.Shape.Rank < 2)
        {
            throw new InvalidArgumentError($"input must be at least 2-dim, received shape: {input.Shape}");
        }

        var (rows, columns) = (input.Shape[-2], input.Shape[-1]);
        var expected = input.Shape.Slice(0, input.Shape.Rank - 2).Concat(new Shape(Math.Min(rows, columns)));
        if (!expected.Equals(diagonal.Shape))
        {
            throw new InvalidArgumentError($"must have diagonal.shape == input.shape[:-2] + min(input.shape[-2:]), but received input shape: {input.Shape} and diagonal shape: {diagonal.Shape}");
        }

        var output = c.Allocate(0, input.Shape);
        input.CopyTo(output);
        Diagonals.Copy(diagonal, output, rows, columns, toMatrices: true);
    }
}
