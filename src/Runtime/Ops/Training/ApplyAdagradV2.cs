namespace Reproductions.Runtime.Ops.Training;

/// <summary>Adagrad with an epsilon: one step on variables.</summary>
internal sealed class ApplyAdagradV2 : AdagradV2Training
{
    public override string SignatureText => "ApplyAdagradV2(var:Ref(T), accum:Ref(T), lr:T, epsilon:T, grad:T) -> (out:Ref(T)) | T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,qint16,quint16,uint16,complex128,half,uint32,uint64}; use_locking:bool=False; update_slots:bool=True";
}
