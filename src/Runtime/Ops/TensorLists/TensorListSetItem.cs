using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.TensorLists;

/// <summary>The list with another element at an index.</summary>
internal sealed class TensorListSetItem : TensorListOp
{
    public override string SignatureText => "TensorListSetItem(input_handle:variant, index:int32, item:element_dtype) -> (output_handle:variant) | element_dtype:type; resize_if_index_out_of_bounds:bool=False";

    public override void InferShapes(ShapeContext c) => SetList(c, 0, c.Node.Type("element_dtype"), ListShape(c, 0));

    protected override void Compute(KernelContext c)
    {
        var list = List(c, 0);
        CheckType(c, list);
        var index = c.Input(1).Value<int>();
        var elements = list.Elements;
        if (index < 0 || (index >= elements.Count && !c.Node.Bool("resize_if_index_out_of_bounds")))
        {
            throw new InvalidArgumentError($"Trying to modify element {index} in a list with {elements.Count} elements.");
        }

        var item = c.Input(2);
        if (!list.ElementShape.IsCompatibleWith(item.Shape))
        {
            throw new InvalidArgumentError($"Tried to set a tensor with incompatible shape at a list index. Item element shape: {item.Shape} list shape: {list.ElementShape}");
        }

        Set(c, list with { Elements = Resized(elements, Math.Max(elements.Count, index + 1)).SetItem(index, KernelContext.Keep(item)) });
    }
}
