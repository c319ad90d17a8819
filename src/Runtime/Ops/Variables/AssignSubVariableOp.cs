using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>Subtracts from a resource variable.</summary>
internal sealed class AssignSubVariableOp : AddingAssign
{
    public override string SignatureText => "AssignSubVariableOp(resource:resource, value:dtype) -> () | dtype:type | is_stateful";

    protected override bool Subtracts => true;
}
