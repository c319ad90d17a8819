namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>Union, intersection or difference of the rows of two sparse tensors.</summary>
internal sealed class SparseToSparseSetOperation : SetOperation
{
    public override string SignatureText => "SparseToSparseSetOperation(set1_indices:int64, set1_values:T, set1_shape:int64, set2_indices:int64, set2_values:T, set2_shape:int64) -> (result_indices:int64, result_values:T, result_shape:int64) | set_operation:string; validate_indices:bool=True; T:type in {int8,int16,int32,int64,uint8,uint16,string}";

    protected override (SetSource First, SetSource Second) Sources => (new(0, IsSparse: true), new(3, IsSparse: true));
}
