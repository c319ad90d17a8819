namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>Finds or makes the array of the gradients of an array, with dimensions put before those of its elements.</summary>
internal sealed class TensorArrayGradWithShape : TensorArrayGradMaker
{
    public override string SignatureText => "TensorArrayGradWithShape(handle:resource, flow_in:float, shape_to_prepend:int32) -> (grad_handle:resource, flow_out:float) | source:string | is_stateful";
}
