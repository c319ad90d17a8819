using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>Whether a variable has a value.</summary>
internal sealed class IsVariableInitialized : ComputeOp
{
    public override string SignatureText => "IsVariableInitialized(ref:Ref(dtype)) -> (is_initialized:bool) | dtype:type | allows_uninitialized_input";

    public override void InferShapes(ShapeContext c) => c.Set(0, Shape.Scalar);

    protected override void Compute(KernelContext c) => c.SetScalar(0, c.Ref(0).Value is not null);
}
