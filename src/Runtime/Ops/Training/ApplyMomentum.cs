namespace Reproductions.Runtime.Ops.Training;

/// <summary>Momentum, plain or looking ahead: one step on variables.</summary>
internal sealed class ApplyMomentum : MomentumTraining
{
    public override string SignatureText => "ApplyMomentum(var:Ref(T), accum:Ref(T), lr:T, grad:T, momentum:T) -> (out:Ref(T)) | T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,uint16,complex128,half,uint32,uint64}; use_locking:bool=False; use_nesterov:bool=False";
}
