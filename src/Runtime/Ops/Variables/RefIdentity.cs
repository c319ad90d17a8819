using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>A reference, unchanged.</summary>
internal sealed class RefIdentity : ComputeOp
{
    public override string SignatureText => "RefIdentity(input:Ref(T)) -> (output:Ref(T)) | T:type | allows_uninitialized_input";

    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, 0);

    protected override void Compute(KernelContext c) => c.SetRef(0, c.Ref(0));
}
