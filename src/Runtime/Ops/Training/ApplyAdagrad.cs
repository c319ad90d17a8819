namespace Reproductions.Runtime.Ops.Training;

/// <summary>Adagrad: one step on variables.</summary>
internal sealed class ApplyAdagrad : AdagradTraining
{
    public override string SignatureText => "ApplyAdagrad(var:Ref(T), accum:Ref(T), lr:T, grad:T) -> (out:Ref(T)) | T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,uint16,complex128,half,uint32,uint64}; use_locking:bool=False; update_slots:bool=True";
}
