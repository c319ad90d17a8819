namespace Reproductions.Runtime.Ops.Training;

/// <summary>Adagrad: one step on rows of resource variables.</summary>
internal sealed class ResourceSparseApplyAdagrad : AdagradTraining
{
    public override string SignatureText => "ResourceSparseApplyAdagrad(var:resource, accum:resource, lr:T, grad:T, indices:Tindices) -> () | T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,qint16,quint16,uint16,complex128,half,uint32,uint64}; Tindices:type in {int32,int64}; use_locking:bool=False; update_slots:bool=True | is_stateful";
}
