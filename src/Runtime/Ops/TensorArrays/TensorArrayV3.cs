namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>Makes an array of tensors.</summary>
internal sealed class TensorArrayV3 : TensorArrayMaker
{
    public override string SignatureText => "TensorArrayV3(size:int32) -> (handle:resource, flow:float) | dtype:type; element_shape:shape=unknown; dynamic_size:bool=False; clear_after_read:bool=True; identical_element_shapes:bool=False; tensor_array_name:string='' | is_stateful";
}
