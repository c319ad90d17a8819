namespace Reproductions.Runtime.Ops.Python;

/// <summary>A call of a Python function without state.</summary>
internal sealed class PyFuncStateless : PythonCall
{
    public override string SignatureText => "PyFuncStateless(input:Tin) -> (output:Tout) | token:string; Tin:list(type)>=0; Tout:list(type)>=0";
}
