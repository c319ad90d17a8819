using System.Globalization;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Checkpoints;

/// <summary>The pattern of all shards: <c>base-?????-of-00003</c>.</summary>
internal sealed class ShardedFilespec : ComputeOp
{
    public override string SignatureText => "ShardedFilespec(basename:str, num_shards:i32) -> (filename:str) |";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(0, 0);
        c.InputOfRank(1, 0);
        c.Set(0, Shape.Scalar);
    }

    protected override void Compute(KernelContext c) => c.SetOutput(0, Tensor.Scalar(string.Create(
        CultureInfo.InvariantCulture, $"{c.Input(0).TextAt(0)}-?????-of-{Integers.First(c.Input(1)):D5}")));
}
