using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.TensorLists;

/// <summary>The elements one after the other along their first dimension, and how long each is; one that is not set has a length that is given.</summary>
internal sealed class TensorListConcatV2 : TensorListConcatenator
{
    public override string SignatureText => "TensorListConcatV2(input_handle:variant, element_shape:shape_type, leading_dims:int64) -> (tensor:element_dtype, lengths:int64) | element_dtype:type; shape_type:type in {int32,int64}";

    public override bool IsNewerThan113 => true;

    public override void InferShapes(ShapeContext c) => Infer(c, StatedShape(c, 1));

    protected override void Compute(KernelContext c) => Concat(c, StatedShape(c.Input(1)), c.Input(2).Span<long>().ToArray());
}
