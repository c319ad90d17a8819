namespace Reproductions.Runtime.Ops.Segments;

/// <summary>Chosen rows, by sorted segments: the sum divided by their number.</summary>
internal sealed class SparseSegmentMean : SparseSegmentOp
{
    public override string SignatureText => "SparseSegmentMean(data:T, indices:Tidx, segment_ids:int32) -> (output:T) | T:type in {bfloat16,half,float,double}; Tidx:type=int32 in {int32,int64}";

    protected override SegmentFold Fold => SegmentFold.Mean;
}
