namespace Reproductions.Runtime.Ops.Training;

/// <summary>Var -= alpha * delta: one step on variables.</summary>
internal sealed class ApplyGradientDescent : GradientDescentTraining
{
    public override string SignatureText => "ApplyGradientDescent(var:Ref(T), alpha:T, delta:T) -> (out:Ref(T)) | T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,uint16,complex128,half,uint32,uint64}; use_locking:bool=False";
}
