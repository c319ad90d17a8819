using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Matrices with other bands of diagonals.</summary>
internal class MatrixSetDiagV3 : ComputeOp
{
    public override string SignatureText => "MatrixSetDiagV3(input:T, diagonal:T, k:int32) -> (output:T) | T:type; align:string='RIGHT_LEFT' in {'LEFT_RIGHT','RIGHT_LEFT','LEFT_LEFT','RIGHT_RIGHT'}";

    public override bool IsNewerThan113 => true;

    public override void InferShapes(ShapeContext c)
    {
        var input = c.WithRankAtLeast(c.Input(0), 2);
        c.WithRankAtLeast(c.Input(1), 1);
        c.WithRankAtMost(c.Input(2), 1);
        c.Set(0, input);
    }

    protected override void Compute(KernelContext c)
    {
        var (input, diagonal) = (c.Input(0), c.Input(1));
        if (input.Shape.Rank < 2)
        {
            throw new InvalidArgumentError($"input must be at least 2-dim, received shape: {input.Shape}");
        }

        if (diagonal.Shape.Rank < 1)
        {
            throw new InvalidArgumentError($"diagonal must be at least 1-dim, received shape: {diagonal.Shape}");
        }

        var band = BandSpec.Read(c.Input(2), c.Node);
        var (rows, columns) = (input.Shape[-2], input.Shape[-1]);
        band.CheckInside(rows, columns);
        var longest = band.Longest(rows, columns);
        var expected = input.Shape.Slice(0, input.Shape.Rank - 2).Concat(band.Count > 1 ? new Shape(band.Count, longest) : new Shape(longest));
        if (!expected.Equals(diagonal.Shape))
        {
            throw new InvalidArgumentError($"Either first dimensions of diagonal don't match input.shape[:-2], or diagonal.shape[:-1] is not equal to the longests diagonal in range [lower_diag_index:upper_diag_index].\nInput shape: {input.Shape}\nDiagonal shape: {diagonal.Shape}\nExpected diagonal shape: {expected}");
        }

        var output = c.Allocate(0, input.Shape);
        input.CopyTo(output);
        band.Copy(diagonal, output, rows, columns, longest, toMatrices: true);
    }
}
