namespace Reproductions.Runtime.Ops.Segments;

/// <summary>Chosen rows, by sorted segments: the sum divided by the root of their number.</summary>
internal sealed class SparseSegmentSqrtN : SparseSegmentOp
{
    public override string SignatureText => "SparseSegmentSqrtN(data:T, indices:Tidx, segment_ids:int32) -> (output:T) | T:type in {bfloat16,half,float,double}; Tidx:type=int32 in {int32,int64}";

    protected override SegmentFold Fold => SegmentFold.RootMean;
}
