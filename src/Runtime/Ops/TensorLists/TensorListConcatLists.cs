using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.TensorLists;

/// <summary>Lists with the elements of other lists behind their own.</summary>
internal sealed class TensorListConcatLists : TensorListOp
{
    public override string SignatureText => "TensorListConcatLists(input_a:variant, input_b:variant) -> (output:variant) | element_dtype:type";

    public override void InferShapes(ShapeContext c)
    {
        c.Set(0, c.Merge(c.Input(0), c.Input(1)));
        c.SetHandle(0, c.Node.Type("element_dtype"), c.Merge(ListShape(c, 0), ListShape(c, 1)));
    }

    protected override void Compute(KernelContext c)
    {
        var (first, second) = (c.Input(0), c.Input(1));
        if (!first.Shape.Equals(second.Shape))
        {
            throw new InvalidArgumentError($"Incompatible input TensorList tensor shapes: {first.Shape} vs. {second.Shape}");
        }

        var output = c.Allocate(0, first.Shape);
        for (var i = 0; i < first.Count; i++)
        {
            var (a, b) = (Of(c, first, i, "input_a"), Of(c, second, i, "input_b"));
            output.Objects[i] = a.ElementShape.Equals(b.ElementShape)
                ? a with { Elements = a.Elements.AddRange(b.Elements) }
                : throw new InvalidArgumentError($"input_a and input_b TensorList element shapes are not identical at index {i}.  Saw {a.ElementShape} vs. {b.ElementShape}");
        }
    }

    private static TensorListState Of(KernelContext c, Tensor lists, int index, string name)
    {
        var list = lists.Objects[index] as TensorListState ?? throw new InvalidArgumentError($"{name} is not a TensorList at index {index}.  Saw: '{lists.Objects[index]}'");
        var type = c.Node.Type("element_dtype");
        return list.ElementType == type ? list : throw new InvalidArgumentError($"{name}[{index}].dtype != element_dtype.  Saw: {list.ElementType.Name} vs. {type.Name}");
    }
}
