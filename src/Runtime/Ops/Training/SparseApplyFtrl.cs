namespace Reproductions.Runtime.Ops.Training;

/// <summary>Follow the regularized leader: one step on rows of variables.</summary>
internal sealed class SparseApplyFtrl : FtrlTraining
{
    public override string SignatureText => "SparseApplyFtrl(var:Ref(T), accum:Ref(T), linear:Ref(T), grad:T, indices:Tindices, lr:T, l1:T, l2:T, lr_power:T) -> (out:Ref(T)) | T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,qint16,quint16,uint16,complex128,half,uint32,uint64}; Tindices:type in {int32,int64}; use_locking:bool=False";
}
