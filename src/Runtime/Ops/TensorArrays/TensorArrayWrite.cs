namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>Writes one element of an array (handles by reference, TensorFlow up to 0.11).</summary>
internal sealed class TensorArrayWrite : TensorArrayWriter
{
    public override string SignatureText => "TensorArrayWrite(handle:Ref(string), index:int32, value:T, flow_in:float) -> (flow_out:float) | T:type | deprecated_since_producer=16";
}
