namespace Reproductions.Runtime.Ops.Segments;

/// <summary>The sum of the rows of each segment; ids are in any order.</summary>
internal sealed class UnsortedSegmentSum : UnsortedSegmentOp
{
    public override string SignatureText => "UnsortedSegmentSum(data:T, segment_ids:Tindices, num_segments:Tnumsegments) -> (output:T) | T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,uint16,complex128,half,uint32,uint64}; Tindices:type in {int32,int64}; Tnumsegments:type=int32 in {int32,int64}";

    protected override SegmentFold Fold => SegmentFold.Sum;
}
