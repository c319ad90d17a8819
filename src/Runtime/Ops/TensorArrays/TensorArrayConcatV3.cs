namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>All elements of an array, joined.</summary>
internal sealed class TensorArrayConcatV3 : TensorArrayConcatenator
{
    public override string SignatureText => "TensorArrayConcatV3(handle:resource, flow_in:float) -> (value:dtype, lengths:int64) | dtype:type; element_shape_except0:shape=unknown | is_stateful";
}
