using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>A band of diagonals of matrices; shorter ones are padded.</summary>
internal class MatrixDiagPartV3 : ComputeOp
{
    public override string SignatureText => "MatrixDiagPartV3(input:T, k:int32, padding_value:T) -> (diagonal:T) | T:type; align:string='RIGHT_LEFT' in {'LEFT_RIGHT','RIGHT_LEFT','LEFT_LEFT','RIGHT_RIGHT'}";

    public override bool IsNewerThan113 => true;

    public override void InferShapes(ShapeContext c)
    {
        var input = c.WithRankAtLeast(c.Input(0), 2);
        if (!input.HasRank || c.Constant(1) is not { } k)
        {
            return;
        }

        var band = BandSpec.Read(k, c.Node);
        var (rows, columns) = (input[-2], input[-1]);
        var longest = rows == Shape.Unknown || columns == Shape.Unknown ? Shape.Unknown : Math.Max(0, band.Longest(rows, columns));
        c.Set(0, Result(input, band, longest));
    }

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(0);
        if (input.Shape.Rank < 2)
        {
            throw new InvalidArgumentError($"input must be at least 2-dim, received shape: {input.Shape}");
        }

        if (c.Input(2).Count != 1)
        {
            throw new InvalidArgumentError($"padding_value must be a scalar, received shape: {c.Input(2).Shape}");
        }

        var band = BandSpec.Read(c.Input(1), c.Node);
        var (rows, columns) = (input.Shape[-2], input.Shape[-1]);
        band.CheckInside(rows, columns);
        var longest = band.Longest(rows, columns);
        var output = c.Allocate(0, Result(input.Shape, band, longest));
        Elements.Fill(output, c.Input(2));
        band.Copy(output, input, rows, columns, longest, toMatrices: false);
    }

    private static Shape Result(Shape input, BandSpec band, long longest) =>
        input.Slice(0, input.Rank - 2).Concat(band.Count > 1 ? new Shape(band.Count, longest) : new Shape(longest));
}
