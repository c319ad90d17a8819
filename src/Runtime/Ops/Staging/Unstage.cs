using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Staging;

/// <summary>Takes the oldest tuple of a staging area.</summary>
internal sealed class Unstage : ComputeOp
{
    public override string SignatureText => "Unstage() -> (values:dtypes) | capacity:int=0>=0; memory_limit:int=0>=0; dtypes:list(type)>=1; container:string=''; shared_name:string='' | is_stateful";

    protected override void Compute(KernelContext c) => StagingTuples.Set(c, StagingArea.Of(c).Take(c.Step.Cancellation));
}
