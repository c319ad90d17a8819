namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>Sums of the elements of a sparse tensor along dimensions, sparse.</summary>
internal sealed class SparseReduceSumSparse : SparseReduction<SparseDenseCwiseAdd.Sum>
{
    public override string SignatureText => "SparseReduceSumSparse(input_indices:int64, input_values:T, input_shape:int64, reduction_axes:int32) -> (output_indices:int64, output_values:T, output_shape:int64) | keep_dims:bool=False; T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,qint16,quint16,uint16,complex128,half,uint32,uint64}";

    protected override bool IsSparse => true;
}
