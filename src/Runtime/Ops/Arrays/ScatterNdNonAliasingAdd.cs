using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>A copy of a tensor with updates added at coordinates.</summary>
internal sealed class ScatterNdNonAliasingAdd : TensorScatter
{
    public override string SignatureText => "ScatterNdNonAliasingAdd(input:T, indices:Tindices, updates:T) -> (output:T) | T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,uint16,complex128,half,uint32,uint64,bool}; Tindices:type in {int32,int64}";

    protected override Rows.Combine Combine => Rows.Combine.Add;
}
