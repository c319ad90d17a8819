namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>Finds or makes the array of the gradients of an array (handles of two strings, TensorFlow 0.12 to 1.0).</summary>
internal sealed class TensorArrayGradV2 : TensorArrayGradMaker
{
    public override string SignatureText => "TensorArrayGradV2(handle:string, flow_in:float) -> (grad_handle:string) | source:string | is_stateful deprecated_since_producer=26";
}
