using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>Stacks elements that follow each other.</summary>
internal abstract class Batcher : DatasetMaker
{
    protected override Func<IEnumerable<Tensor[]>> Elements(KernelContext c)
    {
        var source = Source(c);
        var size = c.Input(1).Value<long>();
        if (size <= 0)
        {
            throw new InvalidArgumentError("Batch size must be greater than zero.");
        }

        var dropsRest = c.InputCount > 2 && c.Input(2).Value<byte>() != 0;
        return () => source.Elements.Chunk(checked((int)size)).Where(b => !dropsRest || b.Length == size).Select(Stack);
    }

    /// <summary>The components of elements stacked.</summary>
    internal static Tensor[] Stack(Tensor[][] elements)
    {
        var batch = new Tensor[elements[0].Length];
        for (var i = 0; i < batch.Length; i++)
        {
            var first = elements[0][i];
            var stacked = Tensor.Allocate(first.DType, new Shape([elements.Length, .. first.Shape.Dims]));
            for (var row = 0; row < elements.Length; row++)
            {
                var element = elements[row][i];
                if (!element.Shape.Equals(first.Shape))
                {
                    throw new InvalidArgumentError(
                        $"Cannot batch tensors with different shapes in component {i}. First element had shape {first.Shape} and element {row} had shape {element.Shape}.");
                }

                Ops.Elements.Copy(element, 0, stacked, row * first.Count, first.Count);
            }

            batch[i] = stacked;
        }

        return batch;
    }
}
