namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>Cuts a tensor into the elements of an array.</summary>
internal sealed class TensorArraySplitV3 : TensorArraySplitter
{
    public override string SignatureText => "TensorArraySplitV3(handle:resource, value:T, lengths:int64, flow_in:float) -> (flow_out:float) | T:type | is_stateful";
}
