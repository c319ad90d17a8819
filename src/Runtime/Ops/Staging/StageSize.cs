using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Staging;

/// <summary>The number of tuples in a staging area.</summary>
internal sealed class StageSize : ComputeOp
{
    public override string SignatureText => "StageSize() -> (size:int32) | capacity:int=0>=0; memory_limit:int=0>=0; dtypes:list(type); container:string=''; shared_name:string='' | is_stateful";

    public override void InferShapes(ShapeContext c) => c.Set(0, Shape.Scalar);

    protected override void Compute(KernelContext c) => c.SetScalar(0, StagingArea.Of(c).Count);
}
