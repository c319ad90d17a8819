namespace Reproductions.Runtime.Ops.Calls;

/// <summary>Calls one of two functions that may have effects.</summary>
internal sealed class If : Chooser
{
    public override string SignatureText => "If(cond:Tcond, input:Tin) -> (output:Tout) | Tcond:type; Tin:list(type)>=0; Tout:list(type)>=0; then_branch:func; else_branch:func; output_shapes:list(shape)=[] | is_stateful";
}
