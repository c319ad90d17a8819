using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>
/// The elements of a dataset in random order: a buffer is kept full, and a random element of it leaves next. The order for given seeds is TensorFlow's.
/// </summary>
internal sealed class ShuffleDataset : DatasetMaker
{
    public override string SignatureText => "ShuffleDataset(input_dataset:variant, buffer_size:int64, seed:int64, seed2:int64) -> (handle:variant) | reshuffle_each_iteration:bool=True; output_types:list(type)>=1; output_shapes:list(shape)>=1";

    protected override Func<IEnumerable<Tensor[]>> Elements(KernelContext c)
    {
        var source = Source(c);
        var size = c.Input(1).Value<long>();
        if (size <= 0)
        {
            throw new InvalidArgumentError("buffer_size must be greater than zero.");
        }

        var seeds = new ShuffleSeeds(c.Input(2).Value<long>(), c.Input(3).Value<long>(), c.Node.Bool("reshuffle_each_iteration"));
        return () => new ShuffleBuffer(size, seeds.Next()).Pass(source.Elements);
    }
}
