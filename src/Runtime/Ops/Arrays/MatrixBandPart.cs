using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Matrices with everything but a central band set to zero.</summary>
internal sealed class MatrixBandPart : ComputeOp
{
    public override string SignatureText => "MatrixBandPart(input:T, num_lower:Tindex, num_upper:Tindex) -> (band:T) | T:type; Tindex:type=int64 in {int32,int64}";

    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, 0);

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(0);
        if (input.Shape.Rank < 2)
        {
            throw new InvalidArgumentError($"input must be at least 2-dim, received shape: {input.Shape}");
        }

        var (rows, columns) = (input.Shape[-2], input.Shape[-1]);
        var (lower, upper) = (Integers.First(c.Input(1)), Integers.First(c.Input(2)));
        if (lower > rows || upper > columns)
        {
            throw new InvalidArgumentError(lower > rows
                ? $"num_lower must be negative or less or equal to number of rows ({rows}) got: {lower}"
                : $"num_upper must be negative or less or equal to number of columns ({columns}) got: {upper}");
        }

        var output = c.Allocate(0, input.Shape);
        Elements.Clear(output);
        for (long line = 0; columns > 0 && line < input.Count / columns; line++)
        {
            var row = line % rows;
            var first = lower < 0 ? 0 : Math.Max(0, row - lower);
            var end = upper < 0 ? columns : Math.Min(columns, row + upper + 1);
            if (end > first)
            {
                Elements.Copy(input, (line * columns) + first, output, (line * columns) + first, end - first);
            }
        }
    }
}
