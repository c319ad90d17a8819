using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Arrays;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>Slices of a resource variable, by coordinates.</summary>
internal sealed class ResourceGatherNd : ComputeOp
{
    public override string SignatureText => "ResourceGatherNd(resource:resource, indices:Tindices) -> (output:dtype) | dtype:type; Tindices:type in {int32,int64} | is_stateful";

    public override bool IsNewerThan113 => true;

    public override void InferShapes(ShapeContext c) => GatherNd.Infer(c, Holders.ShapeOf(c, 0));

    protected override void Compute(KernelContext c)
    {
        var variable = Holders.Initialized(c, 0);
        lock (variable.Gate)
        {
            GatherNd.Run(c, variable.Value!, c.Input(1));
        }
    }
}
