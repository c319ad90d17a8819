namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>Makes an array of tensors (handles by reference, TensorFlow up to 0.11).</summary>
internal sealed class TensorArray : TensorArrayMaker
{
    public override string SignatureText => "TensorArray(size:int32) -> (handle:Ref(string)) | dtype:type; dynamic_size:bool=False; clear_after_read:bool=True; tensor_array_name:string=''; element_shape:shape=unknown | is_stateful deprecated_since_producer=16";
}
