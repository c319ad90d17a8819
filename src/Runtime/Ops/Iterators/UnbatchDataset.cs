using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>The rows of its input's elements.</summary>
internal sealed class UnbatchDataset : DatasetMaker
{
    public override string SignatureText => "UnbatchDataset(input_dataset:variant) -> (handle:variant) | output_types:list(type)>=1; output_shapes:list(shape)>=1";

    protected override Func<IEnumerable<Tensor[]>> Elements(KernelContext c)
    {
        var source = Source(c);
        return () => source.Elements.SelectMany(Rows);
    }

    private static IEnumerable<Tensor[]> Rows(Tensor[] element)
    {
        var rows = element[0].Shape.Rank > 0 ? element[0].Shape[0] : throw new InvalidArgumentError("Input element must have a non-zero rank in each component.");
        for (var i = 1; i < element.Length; i++)
        {
            if (element[i].Shape.Rank == 0 || element[i].Shape[0] != rows)
            {
                throw new InvalidArgumentError($"Input element must have the same batch size in each component. Component 0 had size {rows} but component {i} had shape {element[i].Shape}.");
            }
        }

        for (long row = 0; row < rows; row++)
        {
            yield return Array.ConvertAll(element, t => t.Rows(row, 1).View(t.Shape.Slice(1)));
        }
    }
}
