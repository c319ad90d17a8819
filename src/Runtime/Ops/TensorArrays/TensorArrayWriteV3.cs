namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>Writes one element of an array.</summary>
internal sealed class TensorArrayWriteV3 : TensorArrayWriter
{
    public override string SignatureText => "TensorArrayWriteV3(handle:resource, index:int32, value:T, flow_in:float) -> (flow_out:float) | T:type | is_stateful";
}
