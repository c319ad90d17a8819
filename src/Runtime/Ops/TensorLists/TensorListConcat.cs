using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.TensorLists;

/// <summary>The elements one after the other along their first dimension, and how long each is.</summary>
internal sealed class TensorListConcat : TensorListConcatenator
{
    public override string SignatureText => "TensorListConcat(input_handle:variant) -> (tensor:element_dtype, lengths:int64) | element_dtype:type; element_shape:shape=unknown";

    public override void InferShapes(ShapeContext c) => Infer(c, c.Node.ShapeAttr("element_shape"));

    protected override void Compute(KernelContext c) => Concat(c, c.Node.ShapeAttr("element_shape"), null);
}
