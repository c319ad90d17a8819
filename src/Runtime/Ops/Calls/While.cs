namespace Reproductions.Runtime.Ops.Calls;

/// <summary>Calls a function again and again; it may have effects.</summary>
internal sealed class While : Repeater
{
    public override string SignatureText => "While(input:T) -> (output:T) | T:list(type)>=0; cond:func; body:func; output_shapes:list(shape)=[] | is_stateful";
}
