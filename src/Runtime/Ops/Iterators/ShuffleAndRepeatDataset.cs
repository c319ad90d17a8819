using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>The elements of a dataset in random order, several times over; the end of one pass is mixed with the start of the next.</summary>
internal sealed class ShuffleAndRepeatDataset : DatasetMaker
{
    public override string SignatureText => "ShuffleAndRepeatDataset(input_dataset:variant, buffer_size:int64, seed:int64, seed2:int64, count:int64) -> (handle:variant) | output_types:list(type)>=1; output_shapes:list(shape)>=1";

    protected override Func<IEnumerable<Tensor[]>> Elements(KernelContext c)
    {
        var source = Source(c);
        var (size, count) = (c.Input(1).Value<long>(), c.Input(4).Value<long>());
        if (size <= 0)
        {
            throw new InvalidArgumentError("buffer_size must be greater than zero.");
        }

        if (count is < -1 or 0)
        {
            throw new InvalidArgumentError($"count must be greater than zero or equal to -1, got {count}.");
        }

        var seeds = new ShuffleSeeds(c.Input(2).Value<long>(), c.Input(3).Value<long>(), c.Node.Attributes.Find("reshuffle_each_iteration")?.B ?? true);
        return () => new ShuffleBuffer(size, seeds.Next()).Pass(RepeatDataset.Repeat(source, count));
    }
}
