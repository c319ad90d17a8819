namespace Reproductions.Runtime.Ops.Training;

/// <summary>Adam: one step on resource variables.</summary>
internal sealed class ResourceApplyAdam : AdamTraining
{
    public override string SignatureText => "ResourceApplyAdam(var:resource, m:resource, v:resource, beta1_power:T, beta2_power:T, lr:T, beta1:T, beta2:T, epsilon:T, grad:T) -> () | T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,qint16,quint16,uint16,complex128,half,uint32,uint64}; use_locking:bool=False; use_nesterov:bool=False | is_stateful";
}
