namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>Finds or makes the array of the gradients of an array (handles by reference, TensorFlow up to 0.11).</summary>
internal sealed class TensorArrayGrad : TensorArrayGradMaker
{
    public override string SignatureText => "TensorArrayGrad(handle:string, flow_in:float) -> (grad_handle:Ref(string)) | source:string | is_stateful deprecated_since_producer=16";
}
