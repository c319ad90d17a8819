namespace Reproductions.Runtime.Ops.Training;

/// <summary>Adagrad by dual averaging: one step on variables.</summary>
internal sealed class ApplyAdagradDA : AdagradDualAveragingTraining
{
    public override string SignatureText => "ApplyAdagradDA(var:Ref(T), gradient_accumulator:Ref(T), gradient_squared_accumulator:Ref(T), grad:T, lr:T, l1:T, l2:T, global_step:int64) -> (out:Ref(T)) | T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,qint16,quint16,uint16,complex128,half,uint32,uint64}; use_locking:bool=False";
}
