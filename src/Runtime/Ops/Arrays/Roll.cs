using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Movement;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Its input shifted along axes; what falls off the end comes back at the start.</summary>
internal sealed class Roll : ComputeOp
{
    public override string SignatureText => "Roll(input:T, shift:Tshift, axis:Taxis) -> (output:T) | T:type; Tshift:type in {int32,int64}; Taxis:type in {int32,int64}";

    public override void InferShapes(ShapeContext c)
    {
        c.WithRankAtLeast(c.Input(0), 1);
        c.WithRankAtMost(c.Input(1), 1);
        c.WithRankAtMost(c.Input(2), 1);
        c.SetSameAs(0, 0);
    }

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(0);
        var (shifts, axes) = (Integers.Read(c.Input(1)), Integers.Read(c.Input(2)));
        var rank = input.Shape.Rank;
        if (rank < 1)
        {
            throw new InvalidArgumentError("input must be 1-D or higher");
        }

        if (!c.Input(1).Shape.Equals(c.Input(2).Shape))
        {
            throw new InvalidArgumentError("shift and axis must have the same size");
        }

        var total = new long[rank];
        for (var i = 0; i < axes.Length; i++)
        {
            var axis = axes[i] < 0 ? axes[i] + rank : axes[i];
            total[axis >= 0 && axis < rank ? axis : throw new InvalidArgumentError($"axis {axis} is out of range")] += shifts[i];
        }

        var strides = Strides.Of(input.Shape.Dims);
        var maps = new long[rank][];
        for (var i = 0; i < rank; i++)
        {
            var size = input.Shape[i];
            maps[i] = new long[size];
            for (long j = 0; j < size; j++)
            {
                maps[i][j] = ((((j - total[i]) % size) + size) % size) * strides[i];
            }
        }

        Elements.Move(input, c.Allocate(0, input.Shape), new MappedMove(maps));
    }
}
