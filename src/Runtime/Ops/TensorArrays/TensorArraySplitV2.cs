namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>Cuts a tensor into the elements of an array (handles of two strings, TensorFlow 0.12 to 1.0).</summary>
internal sealed class TensorArraySplitV2 : TensorArraySplitter
{
    public override string SignatureText => "TensorArraySplitV2(handle:string, value:T, lengths:int64, flow_in:float) -> (flow_out:float) | T:type | deprecated_since_producer=26";
}
