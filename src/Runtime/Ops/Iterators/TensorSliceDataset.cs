using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>The rows of the inputs, one element a row.</summary>
internal sealed class TensorSliceDataset : DatasetMaker
{
    public override string SignatureText => "TensorSliceDataset(components:Toutput_types) -> (handle:variant) | Toutput_types:list(type)>=1; output_shapes:list(shape)>=1 | is_stateful";

    protected override Func<IEnumerable<Tensor[]>> Elements(KernelContext c)
    {
        var components = Components(c);
        var rows = components[0].Shape.Rank > 0 ? components[0].Shape[0] : throw new InvalidArgumentError("A dataset of slices needs tensors with a first dimension.");
        if (Array.Exists(components, t => t.Shape.Rank < 1 || t.Shape[0] != rows))
        {
            throw new InvalidArgumentError($"All components of a dataset of slices must have the same first dimension; the first one has {rows}.");
        }

        return () => Enumerable.Range(0, checked((int)rows))
            .Select(i => Array.ConvertAll(components, t => t.Rows(i, 1).View(new Shape(t.Shape.Dims[1..]))));
    }
}
