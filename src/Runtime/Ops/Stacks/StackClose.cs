namespace Reproductions.Runtime.Ops.Stacks;

/// <summary>Ends a stack.</summary>
internal sealed class StackClose : StackCloser
{
    public override string SignatureText => "StackClose(handle:Ref(string)) -> () |";
}
