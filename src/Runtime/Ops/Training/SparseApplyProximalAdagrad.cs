namespace Reproductions.Runtime.Ops.Training;

/// <summary>Adagrad and a shrinking towards 0: one step on rows of variables.</summary>
internal sealed class SparseApplyProximalAdagrad : ProximalAdagradTraining
{
    public override string SignatureText => "SparseApplyProximalAdagrad(var:Ref(T), accum:Ref(T), lr:T, l1:T, l2:T, grad:T, indices:Tindices) -> (out:Ref(T)) | T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,qint16,quint16,uint16,complex128,half,uint32,uint64}; Tindices:type in {int32,int64}; use_locking:bool=False";
}
