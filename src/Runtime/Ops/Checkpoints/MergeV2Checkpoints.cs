using Reproductions.Runtime.Formats.TensorBundle;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Checkpoints;

/// <summary>Makes one checkpoint of several shards.</summary>
internal sealed class MergeV2Checkpoints : ComputeOp
{
    public override string SignatureText => "MergeV2Checkpoints(checkpoint_prefixes:str, destination_prefix:str) -> () | delete_old_dirs:bool=True | is_stateful";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(0, 1);
        c.InputOfRank(1, 0);
    }

    protected override void Compute(KernelContext c)
    {
        var prefixes = c.Input(0);
        if (prefixes.Shape.Rank != 1)
        {
            throw new InvalidArgumentError($"Input checkpoint_prefixes should be an 1-D tensor, got {prefixes.Shape} instead.");
        }

        string[] names = [.. Enumerable.Range(0, (int)prefixes.Count).Select(i => prefixes.TextAt(i))];
        BundleMerger.Merge(names, CheckpointInputs.Prefix(c, 1), c.Node.Bool("delete_old_dirs"));
    }
}
