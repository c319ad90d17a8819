using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Arrays;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>Rows of a resource variable, by indices.</summary>
internal sealed class ResourceGather : ComputeOp
{
    public override string SignatureText => "ResourceGather(resource:resource, indices:Tindices) -> (output:dtype) | validate_indices:bool=True; dtype:type; Tindices:type in {int32,int64} | is_stateful";

    public override void InferShapes(ShapeContext c) => c.Set(0, c.Input(1).Concat(c.WithRankAtLeast(Holders.ShapeOf(c, 0), 1).Slice(1)));

    protected override void Compute(KernelContext c)
    {
        var variable = Holders.Initialized(c, 0);
        lock (variable.Gate)
        {
            Gather.Run(c, variable.Value!, c.Input(1), 0);
        }
    }
}
