using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.TensorLists;

/// <summary>Makes a list without elements.</summary>
internal sealed class EmptyTensorList : TensorListOp
{
    public override string SignatureText => "EmptyTensorList(element_shape:shape_type, max_num_elements:int32) -> (handle:variant) | element_dtype:type; shape_type:type in {int32,int64}";

    public override void InferShapes(ShapeContext c) => SetList(c, 0, c.Node.Type("element_dtype"), StatedShape(c, 0));

    protected override void Compute(KernelContext c)
    {
        var most = c.Input(1);
        if (most.Shape.Rank != 0)
        {
            throw new InvalidArgumentError($"max_num_elements expected to be a scalar but got shape: {most.Shape}");
        }

        Set(c, new TensorListState(c.Node.Type("element_dtype"), StatedShape(c.Input(0)), []) { Most = most.Value<int>() });
    }
}
