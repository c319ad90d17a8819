namespace Reproductions.Runtime.Ops.Python;

/// <summary>A call of a Python function.</summary>
internal sealed class PyFunc : PythonCall
{
    public override string SignatureText => "PyFunc(input:Tin) -> (output:Tout) | token:string; Tin:list(type)>=0; Tout:list(type)>=0 | is_stateful";
}
