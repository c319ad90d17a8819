using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Sums;

/// <summary>The sum of N tensors of one shape, which an attribute states.</summary>
internal sealed class AccumulateNV2 : AddingOp
{
    public override string SignatureText => "AccumulateNV2(inputs:N*T) -> (sum:T) | N:int >=1; T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,uint16,complex128,half,uint32,uint64}; shape:shape | is_commutative,is_aggregate";

    public override void InferShapes(ShapeContext c) => c.Set(0, c.Node.ShapeAttr("shape"));
}
