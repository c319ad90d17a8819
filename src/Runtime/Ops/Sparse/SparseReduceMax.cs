namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>The largest of the elements that a sparse tensor gives along dimensions, dense; 0 where it gives none.</summary>
internal sealed class SparseReduceMax : SparseReduction<SparseSparseMaximum.Larger>
{
    public override string SignatureText => "SparseReduceMax(input_indices:int64, input_values:T, input_shape:int64, reduction_axes:int32) -> (output:T) | keep_dims:bool=False; T:type in {float,double,int32,uint8,int16,int8,int64,bfloat16,uint16,half,uint32,uint64}";

    protected override bool IsSparse => false;
}
