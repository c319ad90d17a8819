using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Its input with a dimension of one element inserted.</summary>
internal sealed class ExpandDims : ComputeOp
{
    public override string SignatureText => "ExpandDims(input:T, dim:Tdim) -> (output:T) | T:type; Tdim:type=int32 in {int32,int64}";

    public override void InferShapes(ShapeContext c)
    {
        var input = c.Input(0);
        var axis = c.Constant(1);
        if (axis is { Count: not 1 })
        {
            throw c.Error("'dim' input must be a tensor with a single value");
        }

        if (axis is null || !input.HasRank)
        {
            return;
        }

        var at = Integers.First(axis);
        if (at < -input.Rank - 1 || at > input.Rank)
        {
            throw c.Error($"dim {at} not in the interval [{-input.Rank - 1}, {input.Rank}].");
        }

        c.Set(0, Insert(input, at));
    }

    protected override void Compute(KernelContext c)
    {
        var (input, axis) = (c.Input(0), c.Input(1));
        if (axis.Count != 1)
        {
            throw new InvalidArgumentError("'dim' must be a tensor with a single value");
        }

        var at = Integers.First(axis);
        if (at < -input.Shape.Rank - 1 || at > input.Shape.Rank)
        {
            throw new InvalidArgumentError($"Tried to expand dim index {at} for tensor with {input.Shape.Rank} dimensions.");
        }

        c.SetOutput(0, input.View(Insert(input.Shape, at)));
    }

    private static Shape Insert(Shape shape, long at)
    {
        var index = (int)(at < 0 ? at + shape.Rank + 1 : at);
        return shape.Slice(0, index).Concat(new Shape(1)).Concat(shape.Slice(index));
    }
}
