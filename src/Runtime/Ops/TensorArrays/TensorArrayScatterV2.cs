namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>Writes the rows of a tensor to an array (handles of two strings, TensorFlow 0.12 to 1.0).</summary>
internal sealed class TensorArrayScatterV2 : TensorArrayScatterer
{
    public override string SignatureText => "TensorArrayScatterV2(handle:string, indices:int32, value:T, flow_in:float) -> (flow_out:float) | T:type | deprecated_since_producer=26";
}
