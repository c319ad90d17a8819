namespace Reproductions.Runtime.Ops.Sums;

/// <summary>A vector added along the last dimension.</summary>
internal sealed class BiasAddV1 : BiasOp
{
    public override string SignatureText => "BiasAddV1(value:T, bias:T) -> (output:T) | T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,uint16,complex128,half,uint32,uint64}";
}
