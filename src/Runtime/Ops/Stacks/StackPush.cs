namespace Reproductions.Runtime.Ops.Stacks;

/// <summary>Pushes a tensor on a stack.</summary>
internal sealed class StackPush : StackPusher
{
    public override string SignatureText => "StackPush(handle:Ref(string), elem:T) -> (output:T) | T:type; swap_memory:bool=False";
}
