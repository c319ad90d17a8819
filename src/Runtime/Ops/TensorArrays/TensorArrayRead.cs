namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>Reads one element of an array (handles by reference, TensorFlow up to 0.11).</summary>
internal sealed class TensorArrayRead : TensorArrayReader
{
    public override string SignatureText => "TensorArrayRead(handle:Ref(string), index:int32, flow_in:float) -> (value:dtype) | dtype:type | deprecated_since_producer=16";
}
