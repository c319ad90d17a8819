using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Moves cells of images between space and batch, by square blocks.</summary>
internal sealed class BatchToSpace : ComputeOp
{
    public override string SignatureText => "BatchToSpace(input:T, crops:Tidx) -> (output:T) | T:type; block_size:int>=2; Tidx:type=int32 in {int32,int64}";

    public override void InferShapes(ShapeContext c)
    {
        Blocks.Infer(c, c.InputOfRank(0, 4), [c.Node.Int("block_size"), c.Node.Int("block_size")], c.Constant(1), 2, toBatch: false);
    }

    protected override void Compute(KernelContext c) =>
        Blocks.FromBatch(c, [c.Node.Int("block_size"), c.Node.Int("block_size")], Integers.Read(c.Input(1)));
}
