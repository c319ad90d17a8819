using Reproductions.Runtime.Ops.Arrays;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>Rows of a variable, combined with updates: divide.</summary>
internal sealed class ScatterDiv : RowScatter
{
    public override string SignatureText => "ScatterDiv(ref:Ref(T), indices:Tindices, updates:T) -> (output_ref:Ref(T)) | T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,qint16,quint16,uint16,complex128,half,uint32,uint64}; Tindices:type in {int32,int64}; use_locking:bool=False";

    protected override Rows.Combine Combine => Rows.Combine.Divide;
}
