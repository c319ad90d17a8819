using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>The next element of an iterator.</summary>
internal abstract class ElementGetter : ComputeOp
{
    public override void InferShapes(ShapeContext c)
    {
        var shapes = c.Node.Shapes("output_shapes");
        for (var i = 0; i < c.OutputCount && shapes.Length == c.OutputCount; i++)
        {
            c.Set(i, shapes[i]);
        }
    }

    protected override void Compute(KernelContext c)
    {
        var element = c.SessionResource<IteratorState>().Next();
        if (element.Length != c.Node.OutputTypes.Length)
        {
            throw new InvalidArgumentError($"'{c.Node.Name}' expects {c.Node.OutputTypes.Length} components; the dataset's elements have {element.Length}.");
        }

        for (var i = 0; i < element.Length; i++)
        {
            if (element[i].DType != c.Node.OutputTypes[i])
            {
                throw new InvalidArgumentError($"Data type mismatch at component {i}: expected {c.Node.OutputTypes[i].Name} but got {element[i].DType.Name}.");
            }

            c.SetOutput(i, element[i]);
        }
    }
}
