namespace Reproductions.Runtime.Ops.Segments;

/// <summary>The gradient of SparseSegmentSum.</summary>
internal sealed class SparseSegmentSumGrad : SparseSegmentGradOp
{
    public override string SignatureText => "SparseSegmentSumGrad(grad:T, indices:Tidx, segment_ids:int32, output_dim0:int32) -> (output:T) | T:type in {bfloat16,half,float,double}; Tidx:type=int32 in {int32,int64}";

    public override bool IsNewerThan113 => true;

    protected override SegmentFold Fold => SegmentFold.Sum;
}
