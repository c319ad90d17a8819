namespace Reproductions.Runtime.Ops.Calls;

/// <summary>Calls a function again and again.</summary>
internal sealed class StatelessWhile : Repeater
{
    public override string SignatureText => "StatelessWhile(input:T) -> (output:T) | T:list(type)>=0; cond:func; body:func; output_shapes:list(shape)=[]";
}
