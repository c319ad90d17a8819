using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>The components of a dataset's only element.</summary>
internal sealed class DatasetToSingleElement : ComputeOp
{
    public override string SignatureText => "DatasetToSingleElement(dataset:variant) -> (components:output_types) | output_types:list(type)>=1; output_shapes:list(shape)>=1";

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
        var dataset = c.Input(0).Objects[0] as DatasetState ?? throw new InvalidArgumentError($"Input 0 of '{c.Node.Name}' is no dataset.");
        var elements = dataset.Elements.Take(2).ToList();
        if (elements.Count != 1)
        {
            throw new InvalidArgumentError(elements.Count == 0 ? "Dataset was empty." : "Dataset had more than one element.");
        }

        for (var i = 0; i < elements[0].Length; i++)
        {
            c.SetOutput(i, elements[0][i]);
        }
    }
}
