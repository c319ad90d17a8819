using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Moves cells between space and batch: paddings and blocks of any number of dimensions.</summary>
internal sealed class SpaceToBatchND : ComputeOp
{
    public override string SignatureText => "SpaceToBatchND(input:T, block_shape:Tblock_shape, paddings:Tpaddings) -> (output:T) | T:type; Tblock_shape:type=int32 in {int32,int64}; Tpaddings:type=int32 in {int32,int64}";

    public override void InferShapes(ShapeContext c)
    {
        var block = c.Input(1);
        if (block.Rank != 1)
        {
            throw c.Error("block_shape must have rank 1.");
        }

        if (block[0] == Shape.Unknown)
        {
            throw c.Error("block_shape must have known size.");
        }

        var constant = c.Constant(1);
        Blocks.Infer(c, c.Input(0), constant is null ? null : Integers.Read(constant), c.Constant(2), (int)block[0], toBatch: true);
    }

    protected override void Compute(KernelContext c) => Blocks.ToBatch(c, Integers.Read(c.Input(1)), Integers.Read(c.Input(2)));
}
