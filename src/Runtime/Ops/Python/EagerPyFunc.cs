namespace Reproductions.Runtime.Ops.Python;

/// <summary>A call of a Python function on eager tensors.</summary>
internal sealed class EagerPyFunc : PythonCall
{
    public override string SignatureText => "EagerPyFunc(input:Tin) -> (output:Tout) | token:string; Tin:list(type)>=0; Tout:list(type)>=0 | is_stateful";
}
