using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>Whether a resource variable has a value.</summary>
internal sealed class VarIsInitializedOp : ComputeOp
{
    public override string SignatureText => "VarIsInitializedOp(resource:resource) -> (is_initialized:bool) | | is_stateful";

    public override void InferShapes(ShapeContext c) => c.Set(0, Shape.Scalar);

    protected override void Compute(KernelContext c)
    {
        var handle = ResourceHandle.Of(c, 0);
        c.SetScalar(0, c.Resources.Find<Framework.Variable>(handle.Container, handle.Name)?.Value is not null);
    }
}
