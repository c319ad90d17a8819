namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>Reads one element of an array.</summary>
internal sealed class TensorArrayReadV3 : TensorArrayReader
{
    public override string SignatureText => "TensorArrayReadV3(handle:resource, index:int32, flow_in:float) -> (value:dtype) | dtype:type | is_stateful";
}
