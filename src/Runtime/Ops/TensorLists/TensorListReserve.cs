using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.TensorLists;

/// <summary>Makes a list of elements that are not set yet, and read as zeros.</summary>
internal sealed class TensorListReserve : TensorListOp
{
    public override string SignatureText => "TensorListReserve(element_shape:shape_type, num_elements:int32) -> (handle:variant) | element_dtype:type; shape_type:type in {int32,int64}";

    public override void InferShapes(ShapeContext c) => SetList(c, 0, c.Node.Type("element_dtype"), StatedShape(c, 0));

    protected override void Compute(KernelContext c)
    {
        var count = c.Input(1).Value<int>();
        if (count < 0)
        {
            throw new InvalidArgumentError($"The num_elements to reserve must be a non negative number, but got {count}");
        }

        Set(c, new TensorListState(c.Node.Type("element_dtype"), StatedShape(c.Input(0)), [.. new Tensor?[count]]));
    }
}
