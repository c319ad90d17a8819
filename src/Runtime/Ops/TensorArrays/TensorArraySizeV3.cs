namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>The number of elements of an array.</summary>
internal sealed class TensorArraySizeV3 : TensorArraySizer
{
    public override string SignatureText => "TensorArraySizeV3(handle:resource, flow_in:float) -> (size:int32) | | is_stateful";
}
