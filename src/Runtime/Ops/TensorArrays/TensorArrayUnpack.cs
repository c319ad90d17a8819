namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>Writes the rows of a tensor to an array in order (handles by reference, TensorFlow up to 0.11).</summary>
internal sealed class TensorArrayUnpack : TensorArrayScatterer
{
    public override string SignatureText => "TensorArrayUnpack(handle:Ref(string), value:T, flow_in:float) -> (flow_out:float) | T:type | deprecated_since_producer=20";
}
