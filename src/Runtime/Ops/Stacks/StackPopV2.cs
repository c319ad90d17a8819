namespace Reproductions.Runtime.Ops.Stacks;

/// <summary>Takes the tensor on top of a stack.</summary>
internal sealed class StackPopV2 : StackPopper
{
    public override string SignatureText => "StackPopV2(handle:resource) -> (elem:elem_type) | elem_type:type | is_stateful";
}
