using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>The diagonals of matrices.</summary>
internal sealed class MatrixDiagPart : ComputeOp
{
    public override string SignatureText => "MatrixDiagPart(input:T) -> (diagonal:T) | T:type";

    public override void InferShapes(ShapeContext c)
    {
        var input = c.WithRankAtLeast(c.Input(0), 2);
        if (input.HasRank)
        {
            c.Set(0, input.Slice(0, input.Rank - 2).Concat(new Shape(Least(input[-2], input[-1]))));
        }
    }

    /// <summary>The smaller dimension; unknown when one is, unless the other is 0.</summary>
    public static long Least(long a, long b) => a == 0 || b == 0 ? 0 : a == Shape.Unknown || b == Shape.Unknown ? Shape.Unknown : Math.Min(a, b);

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(0);
        if (input.Shape.Rank < 2)
        {
            throw new InvalidArgumentError($"input must be at least 2-dim, received shape: {input.Shape}");
        }

        var (rows, columns) = (input.Shape[-2], input.Shape[-1]);
        var output = c.Allocate(0, input.Shape.Slice(0, input.Shape.Rank - 2).Concat(new Shape(Math.Min(rows, columns))));
        Diagonals.Copy(output, input, rows, columns, toMatrices: false);
    }
}
