namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>Writes one element of an array (handles of two strings, TensorFlow 0.12 to 1.0).</summary>
internal sealed class TensorArrayWriteV2 : TensorArrayWriter
{
    public override string SignatureText => "TensorArrayWriteV2(handle:string, index:int32, value:T, flow_in:float) -> (flow_out:float) | T:type | deprecated_since_producer=26";
}
