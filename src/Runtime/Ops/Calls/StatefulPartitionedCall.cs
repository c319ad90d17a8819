namespace Reproductions.Runtime.Ops.Calls;

/// <summary>Calls a function that may have effects.</summary>
internal sealed class StatefulPartitionedCall : Caller
{
    public override string SignatureText => "StatefulPartitionedCall(args:Tin) -> (output:Tout) | Tin:list(type)>=0; Tout:list(type)>=0; f:func; config:string=''; config_proto:string=''; executor_type:string='' | is_stateful";
}
