namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>Makes an array of tensors (handles of two strings, TensorFlow 0.12 to 1.0).</summary>
internal sealed class TensorArrayV2 : TensorArrayMaker
{
    public override string SignatureText => "TensorArrayV2(size:int32) -> (handle:string) | dtype:type; element_shape:shape=unknown; dynamic_size:bool=False; clear_after_read:bool=True; tensor_array_name:string='' | is_stateful deprecated_since_producer=26";
}
