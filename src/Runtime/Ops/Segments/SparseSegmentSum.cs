namespace Reproductions.Runtime.Ops.Segments;

/// <summary>Chosen rows, by sorted segments: the sum.</summary>
internal sealed class SparseSegmentSum : SparseSegmentOp
{
    public override string SignatureText => "SparseSegmentSum(data:T, indices:Tidx, segment_ids:int32) -> (output:T) | T:type in {float,double,int32,uint8,int16,int8,int64,bfloat16,uint16,half,uint32,uint64}; Tidx:type=int32 in {int32,int64}";

    protected override SegmentFold Fold => SegmentFold.Sum;
}
