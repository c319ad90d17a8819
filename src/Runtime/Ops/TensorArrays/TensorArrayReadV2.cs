namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>Reads one element of an array (handles of two strings, TensorFlow 0.12 to 1.0).</summary>
internal sealed class TensorArrayReadV2 : TensorArrayReader
{
    public override string SignatureText => "TensorArrayReadV2(handle:string, index:int32, flow_in:float) -> (value:dtype) | dtype:type | deprecated_since_producer=26";
}
