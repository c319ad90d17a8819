namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>Ends an array (handles by reference, TensorFlow up to 0.11).</summary>
internal sealed class TensorArrayClose : TensorArrayCloser
{
    public override string SignatureText => "TensorArrayClose(handle:Ref(string)) -> () | | deprecated_since_producer=16";
}
