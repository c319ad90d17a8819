using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Its input cut along one dimension, which disappears.</summary>
internal sealed class Unpack : ComputeOp
{
    public override string SignatureText => "Unpack(value:T) -> (output:num*T) | num:int >=0; T:type; axis:int=0";

    public override void InferShapes(ShapeContext c)
    {
        var input = c.Input(0);
        if (!input.HasRank)
        {
            return;
        }

        var axis = c.Axis(c.Node.Int("axis"), input.Rank);
        c.WithValue(input[axis], c.OutputCount);
        for (var i = 0; i < c.OutputCount; i++)
        {
            c.Set(i, input.Slice(0, axis).Concat(input.Slice(axis + 1)));
        }
    }

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(0);
        var axis = c.Node.Int("axis");
        var rank = input.Shape.Rank;
        if (axis < -rank || axis >= rank)
        {
            throw new InvalidArgumentError($"axis = {axis} not in [{-rank}, {rank})");
        }

        var at = (int)(axis < 0 ? axis + rank : axis);
        if (input.Shape[at] != c.Node.OutputTypes.Length)
        {
            throw new InvalidArgumentError($"Input shape axis {at} must equal {c.Node.OutputTypes.Length}, got shape {input.Shape}");
        }

        var inner = Elements.Product(input.Shape.Dims[(at + 1)..]);
        var rows = Elements.Product(input.Shape.Dims[..at]);
        var shape = input.Shape.Slice(0, at).Concat(input.Shape.Slice(at + 1));
        for (var i = 0; i < c.Node.OutputTypes.Length; i++)
        {
            var output = c.Allocate(i, shape);
            for (long row = 0; row < rows; row++)
            {
                Elements.Copy(input, ((row * input.Shape[at]) + i) * inner, output, row * inner, inner);
            }
        }
    }
}
