namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>Writes the rows of a tensor to an array (handles by reference, TensorFlow up to 0.11).</summary>
internal sealed class TensorArrayScatter : TensorArrayScatterer
{
    public override string SignatureText => "TensorArrayScatter(handle:Ref(string), indices:int32, value:T, flow_in:float) -> (flow_out:float) | T:type | deprecated_since_producer=19";
}
