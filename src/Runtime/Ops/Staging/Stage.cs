using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Staging;

/// <summary>Adds a tuple to a staging area.</summary>
internal sealed class Stage : ComputeOp
{
    public override string SignatureText => "Stage(values:dtypes) -> () | capacity:int=0>=0; memory_limit:int=0>=0; dtypes:list(type)>=1; container:string=''; shared_name:string='' | is_stateful";

    protected override void Compute(KernelContext c) => StagingArea.Of(c).Add([.. Enumerable.Range(0, c.InputCount).Select(i => KernelContext.Keep(c.Input(i)))], c.Step.Cancellation);
}
