using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.TensorLists;

/// <summary>The list with an element more at its end.</summary>
internal sealed class TensorListPushBack : TensorListOp
{
    public override string SignatureText => "TensorListPushBack(input_handle:variant, tensor:element_dtype) -> (output_handle:variant) | element_dtype:type";

    public override void InferShapes(ShapeContext c) => SetList(c, 0, c.Node.Type("element_dtype"), ListShape(c, 0));

    protected override void Compute(KernelContext c)
    {
        var list = List(c, 0);
        var element = c.Input(1);
        if (!list.ElementShape.IsCompatibleWith(element.Shape))
        {
            throw new InvalidArgumentError($"Tried to append a tensor with incompatible shape to a list. Op element shape: {element.Shape} list shape: {list.ElementShape}");
        }

        CheckType(c, list);
        if (list.Most != -1 && list.Elements.Count >= list.Most)
        {
            throw new InvalidArgumentError($"Tried to push item into a full list list size: {list.Elements.Count} max_num_elements: {list.Most}");
        }

        Set(c, list with { Elements = list.Elements.Add(KernelContext.Keep(element)) });
    }
}
