namespace Reproductions.Runtime.Ops.Segments;

/// <summary>Chosen rows, by sorted segments: the sum divided by the root of their number.</summary>
internal sealed class SparseSegmentSqrtNWithNumSegments : SparseSegmentOp
{
    public override string SignatureText => "SparseSegmentSqrtNWithNumSegments(data:T, indices:Tidx, segment_ids:int32, num_segments:Tnumsegments) -> (output:T) | T:type in {bfloat16,half,float,double}; Tidx:type=int32 in {int32,int64}; Tnumsegments:type=int32 in {int32,int64}";

    protected override SegmentFold Fold => SegmentFold.RootMean;

    protected override bool HasCount => true;
}
