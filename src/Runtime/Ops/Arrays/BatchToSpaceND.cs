using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Moves cells between space and batch: crops and blocks of any number of dimensions.</summary>
internal sealed class BatchToSpaceND : ComputeOp
{
    public override string SignatureText => "BatchToSpaceND(input:T, block_shape:Tblock_shape, crops:Tcrops) -> (output:T) | T:type; Tblock_shape:type=int32 in {int32,int64}; Tcrops:type=int32 in {int32,int64}";

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
        Blocks.Infer(c, c.Input(0), constant is null ? null : Integers.Read(constant), c.Constant(2), (int)block[0], toBatch: false);
    }

    protected override void Compute(KernelContext c) => Blocks.FromBatch(c, Integers.Read(c.Input(1)), Integers.Read(c.Input(2)));
}
