using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.TensorLists;

/// <summary>Some elements stacked along a new first dimension.</summary>
internal sealed class TensorListGather : TensorListOp
{
    public override string SignatureText => "TensorListGather(input_handle:variant, indices:int32, element_shape:int32) -> (values:element_dtype) | element_dtype:type";

    public override void InferShapes(ShapeContext c)
    {
        var element = c.Merge(ListShape(c, 0), StatedShape(c, 2));
        c.Set(0, c.Input(1).HasRank && element.HasRank ? c.Input(1).Concat(element) : Shape.UnknownRank);
    }

    protected override void Compute(KernelContext c)
    {
        var list = List(c, 0);
        CheckType(c, list);
        var indices = c.Input(1).Span<int>();
        var known = Merged(StatedShape(c.Input(2)), list.ElementShape);
        if (!known.IsFullyDefined && indices.Length == 0)
        {
            throw new InvalidArgumentError($"Tried to gather 0-elements from a list with non-fully-defined shape: {known}");
        }

        var elements = new List<Tensor?>();
        foreach (var index in indices)
        {
            elements.Add(index >= 0 && index < list.Elements.Count
                ? list.Elements[index]
                : throw new InvalidArgumentError($"Index {index} out o range; list only has {list.Elements.Count} elements."));
        }

        Stack(c, list, elements, known, "Tried to gather uninitialized tensors from a list with non-fully-defined element_shape: ");
    }
}
