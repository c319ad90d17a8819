namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>Ends an array (handles of two strings, TensorFlow 0.12 to 1.0).</summary>
internal sealed class TensorArrayCloseV2 : TensorArrayCloser
{
    public override string SignatureText => "TensorArrayCloseV2(handle:string) -> () | | deprecated_since_producer=26";
}
