namespace Reproductions.Runtime.Ops.Training;

/// <summary>Adagrad by dual averaging: one step on rows of resource variables.</summary>
internal sealed class ResourceSparseApplyAdagradDA : AdagradDualAveragingTraining
{
    public override string SignatureText => "ResourceSparseApplyAdagradDA(var:resource, gradient_accumulator:resource, gradient_squared_accumulator:resource, grad:T, indices:Tindices, lr:T, l1:T, l2:T, global_step:int64) -> () | T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,qint16,quint16,uint16,complex128,half,uint32,uint64}; Tindices:type in {int32,int64}; use_locking:bool=False | is_stateful";
}
