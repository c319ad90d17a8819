namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>Union, intersection or difference of the rows of two tensors.</summary>
internal sealed class DenseToDenseSetOperation : SetOperation
{
    public override string SignatureText => "DenseToDenseSetOperation(set1:T, set2:T) -> (result_indices:int64, result_values:T, result_shape:int64) | set_operation:string; validate_indices:bool=True; T:type in {int8,int16,int32,int64,uint8,uint16,string}";

    protected override (SetSource First, SetSource Second) Sources => (new(0, IsSparse: false), new(1, IsSparse: false));
}
