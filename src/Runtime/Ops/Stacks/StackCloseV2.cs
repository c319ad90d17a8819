namespace Reproductions.Runtime.Ops.Stacks;

/// <summary>Ends a stack.</summary>
internal sealed class StackCloseV2 : StackCloser
{
    public override string SignatureText => "StackCloseV2(handle:resource) -> () | | is_stateful";
}
