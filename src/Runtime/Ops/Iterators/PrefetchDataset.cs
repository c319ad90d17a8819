using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>The elements of a dataset; they are made when they are asked for, which gives the same values.</summary>
internal sealed class PrefetchDataset : DatasetMaker
{
    public override string SignatureText => "PrefetchDataset(input_dataset:variant, buffer_size:int64) -> (handle:variant) | output_types:list(type)>=1; output_shapes:list(shape)>=1";

    protected override Func<IEnumerable<Tensor[]>> Elements(KernelContext c)
    {
        var source = Source(c);
        return () => source.Elements;
    }
}
