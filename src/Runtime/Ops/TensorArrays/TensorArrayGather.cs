namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>Some elements of an array, stacked (handles by reference, TensorFlow up to 0.11).</summary>
internal sealed class TensorArrayGather : TensorArrayGatherer
{
    public override string SignatureText => "TensorArrayGather(handle:Ref(string), indices:int32, flow_in:float) -> (value:dtype) | dtype:type; element_shape:shape=unknown | deprecated_since_producer=16";
}
