using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Its input cut into equal parts along one dimension.</summary>
internal sealed class Split : ComputeOp
{
    public override string SignatureText => "Split(split_dim:i32, value:T) -> (output:num_split*T) | num_split:int >=1; T:type";

    public override void InferShapes(ShapeContext c)
    {
        var input = c.Input(1);
        var count = c.OutputCount;
        Shape part;
        c.InputOfRank(0, 0);
        if (c.ConstantScalar(0) is not { } axis)
        {
            part = input.HasRank ? Shape.OfRank(input.Rank) : Shape.UnknownRank;
        }
        else if (!input.HasRank)
        {
            part = Shape.UnknownRank;
        }
        else
        {
            var at = Splitting.Axis(c, axis, input.Rank);
            if (input[at] != Shape.Unknown && input[at] % count != 0)
            {
                throw c.Error($"Dimension size must be evenly divisible by {count} but is {input[at]}\n\tNumber of ways to split should evenly divide the split dimension");
            }

            part = input.WithDim(at, input[at] == Shape.Unknown ? Shape.Unknown : input[at] / count);
        }

        for (var i = 0; i < count; i++)
        {
            c.Set(i, part);
        }
    }

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(1);
        var count = c.Node.OutputTypes.Length;
        var axis = Splitting.Axis(Integers.First(c.Input(0)), input.Shape.Rank);
        if (input.Shape[axis] % count != 0)
        {
            throw new InvalidArgumentError($"Number of ways to split should evenly divide the split dimension, but got split_dim {axis} (size = {input.Shape[axis]}) and num_split {count}");
        }

        var sizes = new long[count];
        Array.Fill(sizes, input.Shape[axis] / count);
        Splitting.Cut(c, input, axis, sizes);
    }
}
