namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>All elements of an array, joined (handles of two strings, TensorFlow 0.12 to 1.0).</summary>
internal sealed class TensorArrayConcatV2 : TensorArrayConcatenator
{
    public override string SignatureText => "TensorArrayConcatV2(handle:string, flow_in:float) -> (value:dtype, lengths:int64) | dtype:type; element_shape_except0:shape=unknown";
}
