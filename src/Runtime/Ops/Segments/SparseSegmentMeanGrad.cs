namespace Reproductions.Runtime.Ops.Segments;

/// <summary>The gradient of SparseSegmentMean, whose sums were divided by their number.</summary>
internal sealed class SparseSegmentMeanGrad : SparseSegmentGradOp
{
    public override string SignatureText => "SparseSegmentMeanGrad(grad:T, indices:Tidx, segment_ids:int32, output_dim0:int32) -> (output:T) | T:type in {bfloat16,half,float,double}; Tidx:type=int32 in {int32,int64}";

    protected override SegmentFold Fold => SegmentFold.Mean;
}
