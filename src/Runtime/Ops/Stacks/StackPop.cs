namespace Reproductions.Runtime.Ops.Stacks;

/// <summary>Takes the tensor on top of a stack.</summary>
internal sealed class StackPop : StackPopper
{
    public override string SignatureText => "StackPop(handle:Ref(string)) -> (elem:elem_type) | elem_type:type";
}
