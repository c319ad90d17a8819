namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>Some elements of an array, stacked (handles of two strings, TensorFlow 0.12 to 1.0).</summary>
internal sealed class TensorArrayGatherV2 : TensorArrayGatherer
{
    public override string SignatureText => "TensorArrayGatherV2(handle:string, indices:int32, flow_in:float) -> (value:dtype) | dtype:type; element_shape:shape=unknown | deprecated_since_producer=26";
}
