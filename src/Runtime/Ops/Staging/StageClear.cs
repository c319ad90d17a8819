using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Staging;

/// <summary>Drops what is in a staging area.</summary>
internal sealed class StageClear : ComputeOp
{
    public override string SignatureText => "StageClear() -> () | capacity:int=0>=0; memory_limit:int=0>=0; dtypes:list(type); container:string=''; shared_name:string='' | is_stateful";

    protected override void Compute(KernelContext c) => StagingArea.Of(c).Clear();
}
