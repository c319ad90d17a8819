using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>The diagonal of a tensor of even rank.</summary>
internal sealed class DiagPart : ComputeOp
{
    public override string SignatureText => "DiagPart(input:T) -> (diagonal:T) | T:type in {bfloat16,half,float,double,int32,int64,complex64,complex128}";

    public override void InferShapes(ShapeContext c)
    {
        var input = c.Input(0);
        if (!input.HasRank)
        {
            return;
        }

        if (input.Rank % 2 != 0 || input.Rank <= 0)
        {
            throw c.Error($"Input must have even and non-zero rank, input rank is {input.Rank}");
        }

        c.Set(0, c.Merge(input.Slice(0, input.Rank / 2), input.Slice(input.Rank / 2)));
    }

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(0);
        var half = input.Shape.Rank / 2;
        if (input.Shape.Rank % 2 != 0 || half == 0)
        {
            throw new InvalidArgumentError($"The rank of the tensor should be even and positive, got shape {input.Shape}");
        }

        var shape = input.Shape.Slice(0, half);
        if (!shape.Equals(input.Shape.Slice(half)))
        {
            throw new InvalidArgumentError($"Invalid shape {input.Shape}: dimensions of both halves do not match.");
        }

        var output = c.Allocate(0, shape);
        Diagonals.Copy(output, input, output.Count, output.Count, toMatrices: false);
    }
}
