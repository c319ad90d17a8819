using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.TensorLists;

/// <summary>The list without its last element, and that element.</summary>
internal sealed class TensorListPopBack : TensorListOp
{
    public override string SignatureText => "TensorListPopBack(input_handle:variant, element_shape:int32) -> (output_handle:variant, tensor:element_dtype) | element_dtype:type";

    public override void InferShapes(ShapeContext c)
    {
        SetList(c, 0, c.Node.Type("element_dtype"), ListShape(c, 0));
        c.Set(1, c.Merge(ListShape(c, 0), StatedShape(c, 1)));
    }

    protected override void Compute(KernelContext c)
    {
        var list = List(c, 0);
        CheckType(c, list);
        if (list.Elements.IsEmpty)
        {
            throw new InvalidArgumentError("Trying to pop from an empty list.");
        }

        var last = list.Elements.Count - 1;
        Read(c, 1, list, last, StatedShape(c.Input(1)));
        Set(c, list with { Elements = list.Elements.RemoveAt(last) });
    }
}
