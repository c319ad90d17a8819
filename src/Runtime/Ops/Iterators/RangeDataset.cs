using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>Integers at equal distances.</summary>
internal sealed class RangeDataset : DatasetMaker
{
    public override string SignatureText => "RangeDataset(start:int64, stop:int64, step:int64) -> (handle:variant) | output_types:list(type)>=1; output_shapes:list(shape)>=1 | is_stateful";

    protected override Func<IEnumerable<Tensor[]>> Elements(KernelContext c)
    {
        var (start, stop, step) = (c.Input(0).Value<long>(), c.Input(1).Value<long>(), c.Input(2).Value<long>());
        return step != 0 ? () => Range(start, stop, step) : throw new InvalidArgumentError("step must be a non-zero integer.");
    }

    private static IEnumerable<Tensor[]> Range(long start, long stop, long step)
    {
        for (var i = start; step > 0 ? i < stop : i > stop; i += step)
        {
            yield return [Tensor.Scalar(i)];
        }
    }
}
