using Reproductions.Runtime.Ops.Arrays;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>Rows of a resource variable, combined with updates: multiply.</summary>
internal sealed class ResourceScatterMul : RowScatter
{
    public override string SignatureText => "ResourceScatterMul(resource:resource, indices:Tindices, updates:dtype) -> () | dtype:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,qint16,quint16,uint16,complex128,half,uint32,uint64}; Tindices:type in {int32,int64} | is_stateful";

    protected override Rows.Combine Combine => Rows.Combine.Multiply;
}
