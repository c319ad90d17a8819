using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Staging;

/// <summary>A tuple of a staging area, which stays there.</summary>
internal sealed class StagePeek : ComputeOp
{
    public override string SignatureText => "StagePeek(index:int32) -> (values:dtypes) | capacity:int=0>=0; memory_limit:int=0>=0; dtypes:list(type)>=1; container:string=''; shared_name:string='' | is_stateful";

    // Copies, because who reads them may write into their memory.
    protected override void Compute(KernelContext c) => StagingTuples.Set(c, [.. StagingArea.Of(c).Peek((int)Integers.First(c.Input(0)), c.Step.Cancellation).Select(t => t.Clone())]);
}
