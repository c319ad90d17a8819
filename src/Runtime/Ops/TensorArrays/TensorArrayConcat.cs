namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>All elements of an array, joined (handles by reference, TensorFlow up to 0.11).</summary>
internal sealed class TensorArrayConcat : TensorArrayConcatenator
{
    public override string SignatureText => "TensorArrayConcat(handle:Ref(string), flow_in:float) -> (value:dtype, lengths:int64) | dtype:type; element_shape_except0:shape=unknown | deprecated_since_producer=16";
}
