namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>Some elements of an array, stacked.</summary>
internal sealed class TensorArrayGatherV3 : TensorArrayGatherer
{
    public override string SignatureText => "TensorArrayGatherV3(handle:resource, indices:int32, flow_in:float) -> (value:dtype) | dtype:type; element_shape:shape=unknown | is_stateful";
}
