using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>The elements of a dataset several times over; without end for a negative count.</summary>
internal sealed class RepeatDataset : DatasetMaker
{
    public override string SignatureText => "RepeatDataset(input_dataset:variant, count:int64) -> (handle:variant) | output_types:list(type)>=1; output_shapes:list(shape)>=1";

    protected override Func<IEnumerable<Tensor[]>> Elements(KernelContext c)
    {
        var source = Source(c);
        var count = c.Input(1).Value<long>();
        return () => Repeat(source, count);
    }

    /// <summary>The elements <paramref name="count"/> times over.</summary>
    internal static IEnumerable<Tensor[]> Repeat(DatasetState source, long count)
    {
        for (long i = 0; count < 0 || i < count; i++)
        {
            var any = false;
            foreach (var element in source.Elements)
            {
                any = true;
                yield return element;
            }

            // An empty dataset repeated without end would never give anything.
            if (!any)
            {
                yield break;
            }
        }
    }
}
