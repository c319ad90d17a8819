namespace Reproductions.Runtime.Ops.Training;

/// <summary>AdaMax: one step on variables.</summary>
internal sealed class ApplyAdaMax : AdaMaxTraining
{
    public override string SignatureText => "ApplyAdaMax(var:Ref(T), m:Ref(T), v:Ref(T), beta1_power:T, lr:T, beta1:T, beta2:T, epsilon:T, grad:T) -> (out:Ref(T)) | T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,qint16,quint16,uint16,complex128,half,uint32,uint64}; use_locking:bool=False";
}
