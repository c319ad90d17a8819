namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>The largest of the elements that a sparse tensor gives along dimensions, sparse.</summary>
internal sealed class SparseReduceMaxSparse : SparseReduction<SparseSparseMaximum.Larger>
{
    public override string SignatureText => "SparseReduceMaxSparse(input_indices:int64, input_values:T, input_shape:int64, reduction_axes:int32) -> (output_indices:int64, output_values:T, output_shape:int64) | keep_dims:bool=False; T:type in {float,double,int32,uint8,int16,int8,int64,bfloat16,uint16,half,uint32,uint64}";

    protected override bool IsSparse => true;
}
