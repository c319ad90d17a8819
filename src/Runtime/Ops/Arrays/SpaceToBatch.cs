using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Moves cells of images between space and batch, by square blocks.</summary>
internal sealed class SpaceToBatch : ComputeOp
{
    public override string SignatureText => "SpaceToBatch(input:T, paddings:Tpaddings) -> (output:T) | T:type; Tpaddings:type=int32 in {int32,int64}; block_size:int>=2";

    public override void InferShapes(ShapeContext c)
    {
        Blocks.Infer(c, c.InputOfRank(0, 4), [c.Node.Int("block_size"), c.Node.Int("block_size")], c.Constant(1), 2, toBatch: true);
    }

    protected override void Compute(KernelContext c) =>
        Blocks.ToBatch(c, [c.Node.Int("block_size"), c.Node.Int("block_size")], Integers.Read(c.Input(1)));
}
