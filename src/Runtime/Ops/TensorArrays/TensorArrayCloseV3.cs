namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>Ends an array.</summary>
internal sealed class TensorArrayCloseV3 : TensorArrayCloser
{
    public override string SignatureText => "TensorArrayCloseV3(handle:resource) -> () | | is_stateful";
}
