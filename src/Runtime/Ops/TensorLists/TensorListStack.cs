using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.TensorLists;

/// <summary>The elements stacked along a new first dimension.</summary>
internal sealed class TensorListStack : TensorListOp
{
    public override string SignatureText => "TensorListStack(input_handle:variant, element_shape:int32) -> (tensor:element_dtype) | element_dtype:type; num_elements:int=-1";

    public override void InferShapes(ShapeContext c)
    {
        var count = c.Node.Int("num_elements");
        var element = c.Merge(ListShape(c, 0), StatedShape(c, 1));
        c.Set(0, element.HasRank ? new Shape(count).Concat(element) : Shape.UnknownRank);
    }

    protected override void Compute(KernelContext c)
    {
        var list = List(c, 0);
        CheckType(c, list);
        var wanted = c.Node.Int("num_elements");
        if (wanted != -1 && list.Elements.Count != wanted)
        {
            throw new InvalidArgumentError($"Operation expected a list with {wanted} elements but got a list with {list.Elements.Count} elements.");
        }

        var known = Merged(StatedShape(c.Input(1)), list.ElementShape);
        if (!known.IsFullyDefined && list.Elements.IsEmpty)
        {
            throw new InvalidArgumentError($"Tried to stack elements of an empty list with non-fully-defined element_shape: {known}");
        }

        Stack(c, list, list.Elements, known, "Tried to stack list which only contains uninitialized tensors and has a non-fully-defined element_shape: ");
    }
}
