namespace Reproductions.Runtime.Ops.Segments;

/// <summary>The product of the rows of each segment; ids are sorted.</summary>
internal sealed class SegmentProd : SegmentOp
{
    public override string SignatureText => "SegmentProd(data:T, segment_ids:Tindices) -> (output:T) | T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,uint16,complex128,half,uint32,uint64}; Tindices:type in {int32,int64}";

    protected override SegmentFold Fold => SegmentFold.Product;
}
