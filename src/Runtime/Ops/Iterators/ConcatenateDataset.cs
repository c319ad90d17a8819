using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>The elements of a dataset, then those of another one.</summary>
internal sealed class ConcatenateDataset : DatasetMaker
{
    public override string SignatureText => "ConcatenateDataset(input_dataset:variant, another_dataset:variant) -> (handle:variant) | output_types:list(type)>=1; output_shapes:list(shape)>=1";

    protected override Func<IEnumerable<Tensor[]>> Elements(KernelContext c)
    {
        var (first, second) = (Source(c), Source(c, 1));
        return () => first.Elements.Concat(second.Elements);
    }
}
