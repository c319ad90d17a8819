namespace Reproductions.Runtime.Ops.Calls;

/// <summary>Calls a function.</summary>
internal sealed class PartitionedCall : Caller
{
    public override string SignatureText => "PartitionedCall(args:Tin) -> (output:Tout) | Tin:list(type)>=0; Tout:list(type)>=0; f:func; config:string=''; config_proto:string=''; executor_type:string=''";
}
