namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>Writes the rows of a tensor to an array.</summary>
internal sealed class TensorArrayScatterV3 : TensorArrayScatterer
{
    public override string SignatureText => "TensorArrayScatterV3(handle:resource, indices:int32, value:T, flow_in:float) -> (flow_out:float) | T:type | is_stateful";
}
