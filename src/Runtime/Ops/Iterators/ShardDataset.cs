using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>Every n-th element of a dataset.</summary>
internal sealed class ShardDataset : DatasetMaker
{
    public override string SignatureText => "ShardDataset(input_dataset:variant, num_shards:int64, index:int64) -> (handle:variant) | output_types:list(type)>=1; output_shapes:list(shape)>=1";

    public override bool IsNewerThan113 => true;

    protected override Func<IEnumerable<Tensor[]>> Elements(KernelContext c)
    {
        var source = Source(c);
        var (shards, index) = (c.Input(1).Value<long>(), c.Input(2).Value<long>());
        if (shards <= 0)
        {
            throw new InvalidArgumentError($"Number of shards must be greater than zero (currently num_shards = {shards}).");
        }

        return index >= 0 && index < shards
            ? () => source.Elements.Where((_, i) => i % shards == index)
            : throw new InvalidArgumentError($"Index must be between 0 and {shards - 1} (currently index = {index}).");
    }
}
