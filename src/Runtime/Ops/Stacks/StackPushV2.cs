namespace Reproductions.Runtime.Ops.Stacks;

/// <summary>Pushes a tensor on a stack.</summary>
internal sealed class StackPushV2 : StackPusher
{
    public override string SignatureText => "StackPushV2(handle:resource, elem:T) -> (output:T) | T:type; swap_memory:bool=False | is_stateful";
}
