using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>Adds to a resource variable.</summary>
internal sealed class AssignAddVariableOp : AddingAssign
{
    public override string SignatureText => "AssignAddVariableOp(resource:resource, value:dtype) -> () | dtype:type | is_stateful";

    protected override bool Subtracts => false;
}
