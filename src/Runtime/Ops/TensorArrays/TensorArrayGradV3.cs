namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>Finds or makes the array of the gradients of an array.</summary>
internal sealed class TensorArrayGradV3 : TensorArrayGradMaker
{
    public override string SignatureText => "TensorArrayGradV3(handle:resource, flow_in:float) -> (grad_handle:resource, flow_out:float) | source:string | is_stateful";
}
