namespace Reproductions.Runtime.Ops.Segments;

/// <summary>Chosen rows, by sorted segments: the sum.</summary>
internal sealed class SparseSegmentSumWithNumSegments : SparseSegmentOp
{
    public override string SignatureText => "SparseSegmentSumWithNumSegments(data:T, indices:Tidx, segment_ids:int32, num_segments:Tnumsegments) -> (output:T) | T:type in {float,double,int32,uint8,int16,int8,int64,bfloat16,uint16,half,uint32,uint64}; Tidx:type=int32 in {int32,int64}; Tnumsegments:type=int32 in {int32,int64}";

    protected override SegmentFold Fold => SegmentFold.Sum;

    protected override bool HasCount => true;
}
