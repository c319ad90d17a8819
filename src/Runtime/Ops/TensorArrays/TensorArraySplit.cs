namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>Cuts a tensor into the elements of an array (handles by reference, TensorFlow up to 0.11).</summary>
internal sealed class TensorArraySplit : TensorArraySplitter
{
    public override string SignatureText => "TensorArraySplit(handle:Ref(string), value:T, lengths:int64, flow_in:float) -> (flow_out:float) | T:type | deprecated_since_producer=16";
}
