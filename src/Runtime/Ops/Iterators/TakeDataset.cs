using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>The first elements of a dataset; all of them for a negative count.</summary>
internal sealed class TakeDataset : DatasetMaker
{
    public override string SignatureText => "TakeDataset(input_dataset:variant, count:int64) -> (handle:variant) | output_types:list(type)>=1; output_shapes:list(shape)>=1";

    protected override Func<IEnumerable<Tensor[]>> Elements(KernelContext c)
    {
        var source = Source(c);
        var count = c.Input(1).Value<long>();
        return count < 0 ? () => source.Elements : () => Take(source, count);
    }

    private static IEnumerable<Tensor[]> Take(DatasetState source, long count)
    {
        if (count == 0)
        {
            yield break;
        }

        var taken = 0L;
        foreach (var element in source.Elements)
        {
            yield return element;
            if (++taken == count)
            {
                yield break;
            }
        }
    }
}
