namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>The number of elements of an array (handles of two strings, TensorFlow 0.12 to 1.0).</summary>
internal sealed class TensorArraySizeV2 : TensorArraySizer
{
    public override string SignatureText => "TensorArraySizeV2(handle:string, flow_in:float) -> (size:int32) | | deprecated_since_producer=26";
}
