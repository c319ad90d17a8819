namespace Reproductions.Runtime.Ops.Segments;

/// <summary>The smallest of the rows of each segment; ids are in any order.</summary>
internal sealed class UnsortedSegmentMin : UnsortedSegmentOp
{
    public override string SignatureText => "UnsortedSegmentMin(data:T, segment_ids:Tindices, num_segments:Tnumsegments) -> (output:T) | T:type in {float,double,int32,uint8,int16,int8,int64,bfloat16,uint16,half,uint32,uint64}; Tindices:type in {int32,int64}; Tnumsegments:type=int32 in {int32,int64}";

    protected override SegmentFold Fold => SegmentFold.Smallest;
}
