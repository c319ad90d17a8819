using System.Globalization;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Checkpoints;

/// <summary>The name of one shard: <c>base-00001-of-00003</c>.</summary>
internal sealed class ShardedFilename : ComputeOp
{
    public override string SignatureText => "ShardedFilename(basename:str, shard:i32, num_shards:i32) -> (filename:str) |";

    public override void InferShapes(ShapeContext c)
    {
        for (var i = 0; i < 3; i++)
        {
            c.InputOfRank(i, 0);
        }

        c.Set(0, Shape.Scalar);
    }

    protected override void Compute(KernelContext c) => c.SetOutput(0, Tensor.Scalar(string.Create(
        CultureInfo.InvariantCulture, $"{c.Input(0).TextAt(0)}-{Integers.First(c.Input(1)):D5}-of-{Integers.First(c.Input(2)):D5}")));
}
