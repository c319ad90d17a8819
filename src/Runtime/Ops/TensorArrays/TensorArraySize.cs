namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>The number of elements of an array (handles by reference, TensorFlow up to 0.11).</summary>
internal sealed class TensorArraySize : TensorArraySizer
{
    public override string SignatureText => "TensorArraySize(handle:Ref(string), flow_in:float) -> (size:int32) | | deprecated_since_producer=16";
}
