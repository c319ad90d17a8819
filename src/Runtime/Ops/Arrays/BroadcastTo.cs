using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Movement;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Its input repeated to a larger shape by NumPy's rules.</summary>
internal sealed class BroadcastTo : ComputeOp
{
    public override string SignatureText => "BroadcastTo(input:T, shape:Tidx) -> (output:T) | T:type; Tidx:type=int32 in {int32,int64}";

    public override void InferShapes(ShapeContext c)
    {
        var length = c.InputOfRank(1, 1);
        var target = c.ConstantAsShape(1);
        var input = c.Input(0);
        if (!target.HasRank && length[0] != Shape.Unknown)
        {
            target = Shape.OfRank((int)length[0]);
        }

        if (target.HasRank && input.HasRank)
        {
            c.WithRankAtMost(input, target.Rank);
            for (var i = 1; i <= input.Rank; i++)
            {
                if (input[-i] > 1)
                {
                    target = target.WithDim(-i, c.Merge(input[-i], target[-i]));
                }
            }
        }

        c.Set(0, target);
    }

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(0);
        var target = RuntimeShape.Of(c.Input(1));
        var strides = new long[target.Rank];
        var source = Strides.Of(input.Shape.Dims);
        var shift = target.Rank - input.Shape.Rank;
        for (var i = 0; i < input.Shape.Rank; i++)
        {
            if (shift < 0 || (input.Shape[i] != 1 && input.Shape[i] != target[i + shift]))
            {
                throw new InvalidArgumentError(shift < 0
                    ? $"Rank of input ({input.Shape.Rank}) must be no greater than rank of output shape ({target.Rank})."
                    : $"Incompatible shapes: {input.Shape} vs. {target}");
            }

            strides[i + shift] = input.Shape[i] == 1 ? 0 : source[i];
        }

        Elements.Move(input, c.Allocate(0, target), new StridedMove(target.ToArray(), strides, 0));
    }
}
