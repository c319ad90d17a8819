using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>The elements of a dataset after the first ones; none for a negative count.</summary>
internal sealed class SkipDataset : DatasetMaker
{
    public override string SignatureText => "SkipDataset(input_dataset:variant, count:int64) -> (handle:variant) | output_types:list(type)>=1; output_shapes:list(shape)>=1";

    protected override Func<IEnumerable<Tensor[]>> Elements(KernelContext c)
    {
        var source = Source(c);
        var count = c.Input(1).Value<long>();
        return count < 0 ? () => [] : () => Skip(source, count);
    }

    private static IEnumerable<Tensor[]> Skip(DatasetState source, long count)
    {
        var skipped = 0L;
        foreach (var element in source.Elements)
        {
            if (skipped++ >= count)
            {
                yield return element;
            }
        }
    }
}
