namespace Reproductions.Runtime.Ops.Training;

/// <summary>A step and a shrinking towards 0: one step on rows of resource variables.</summary>
internal sealed class ResourceSparseApplyProximalGradientDescent : ProximalGradientDescentTraining
{
    public override string SignatureText => "ResourceSparseApplyProximalGradientDescent(var:resource, alpha:T, l1:T, l2:T, grad:T, indices:Tindices) -> () | T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,qint16,quint16,uint16,complex128,half,uint32,uint64}; Tindices:type in {int32,int64}; use_locking:bool=False | is_stateful";
}
