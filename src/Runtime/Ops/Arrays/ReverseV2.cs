using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Its input read backwards along the listed axes.</summary>
internal sealed class ReverseV2 : ComputeOp
{
    public override string SignatureText => "ReverseV2(tensor:T, axis:Tidx) -> (output:T) | Tidx:type=int32 in {int32,int64}; T:type in {uint8,int8,uint16,int16,int32,int64,bool,half,float,double,complex64,complex128,string}";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(1, 1);
        c.SetSameAs(0, 0);
        if (c.Constant(1) is { } axes && c.Input(0).HasRank)
        {
            Mark(Integers.Read(axes), c.Input(0).Rank, c.Error);
        }
    }

    protected override void Compute(KernelContext c) =>
        Reversing.Run(c, Mark(Integers.Read(c.Input(1)), c.Input(0).Shape.Rank, static reason => new InvalidArgumentError(reason)));

    private static bool[] Mark(long[] axes, int rank, Func<string, InvalidArgumentError> error)
    {
        var marked = new bool[rank];
        for (var i = 0; i < axes.Length; i++)
        {
            var axis = axes[i] < 0 ? axes[i] + rank : axes[i];
            if (axis < 0 || axis >= rank)
            {
                throw error($"'axis'[{i}] = {axes[i]} is out of valid range [0, {rank - 1}");
            }

            marked[axis] = !marked[axis] ? true : throw error($"axis {axis} specified more than once.");
        }

        return marked;
    }
}
