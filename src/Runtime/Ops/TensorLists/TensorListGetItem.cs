using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.TensorLists;

/// <summary>One element; zeros where it is not set.</summary>
internal sealed class TensorListGetItem : TensorListOp
{
    public override string SignatureText => "TensorListGetItem(input_handle:variant, index:int32, element_shape:Tshape) -> (item:element_dtype) | element_dtype:type; Tshape:type=int32 in {int32,int64}";

    public override void InferShapes(ShapeContext c) => c.Set(0, c.Merge(ListShape(c, 0), StatedShape(c, 2)));

    protected override void Compute(KernelContext c)
    {
        var list = List(c, 0);
        CheckType(c, list);
        var index = c.Input(1).Value<int>();
        if (index < 0 || index >= list.Elements.Count)
        {
            throw new InvalidArgumentError($"Trying to access element {index} in a list with {list.Elements.Count} elements.");
        }

        Read(c, 0, list, index, StatedShape(c.Input(2)));
    }
}
