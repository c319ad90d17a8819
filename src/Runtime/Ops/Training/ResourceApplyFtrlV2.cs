namespace Reproductions.Runtime.Ops.Training;

/// <summary>Follow the regularized leader, with shrinkage: one step on resource variables.</summary>
internal sealed class ResourceApplyFtrlV2 : FtrlV2Training
{
    public override string SignatureText => "ResourceApplyFtrlV2(var:resource, accum:resource, linear:resource, grad:T, lr:T, l1:T, l2:T, l2_shrinkage:T, lr_power:T) -> () | T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,qint16,quint16,uint16,complex128,half,uint32,uint64}; use_locking:bool=False | is_stateful";
}
