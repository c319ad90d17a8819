namespace Reproductions.Runtime.Ops.Segments;

/// <summary>The smallest of the rows of each segment; ids are sorted.</summary>
internal sealed class SegmentMin : SegmentOp
{
    public override string SignatureText => "SegmentMin(data:T, segment_ids:Tindices) -> (output:T) | T:type in {float,double,int32,uint8,int16,int8,int64,bfloat16,uint16,half,uint32,uint64}; Tindices:type in {int32,int64}";

    protected override SegmentFold Fold => SegmentFold.Smallest;
}
