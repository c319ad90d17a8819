namespace Reproductions.Runtime.Ops.Sums;

/// <summary>The sum of N tensors of one shape.</summary>
internal sealed class AddN : AddingOp
{
    public override string SignatureText => "AddN(inputs:N*T) -> (sum:T) | N:int >=1; T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,uint16,complex128,half,uint32,uint64,variant} | is_commutative,is_aggregate";
}
