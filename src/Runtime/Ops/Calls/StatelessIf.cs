namespace Reproductions.Runtime.Ops.Calls;

/// <summary>Calls one of two functions.</summary>
internal sealed class StatelessIf : Chooser
{
    public override string SignatureText => "StatelessIf(cond:Tcond, input:Tin) -> (output:Tout) | Tcond:type; Tin:list(type)>=0; Tout:list(type)>=0; then_branch:func; else_branch:func; output_shapes:list(shape)=[]";
}
