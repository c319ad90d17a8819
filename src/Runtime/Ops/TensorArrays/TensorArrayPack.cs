namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>All elements of an array, stacked (handles by reference, TensorFlow up to 0.11).</summary>
internal sealed class TensorArrayPack : TensorArrayGatherer
{
    public override string SignatureText => "TensorArrayPack(handle:Ref(string), flow_in:float) -> (value:dtype) | dtype:type; element_shape:shape=unknown | deprecated_since_producer=16";
}
