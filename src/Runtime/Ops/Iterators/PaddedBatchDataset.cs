using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>Stacks elements that follow each other, padded to one shape: a given one, or the largest of the batch.</summary>
internal class PaddedBatchDataset : DatasetMaker
{
    public override string SignatureText => "PaddedBatchDataset(input_dataset:variant, batch_size:int64, padded_shapes:N*int64, padding_values:Toutput_types) -> (handle:variant) | Toutput_types:list(type)>=1; output_shapes:list(shape)>=1; N:int>=1";

    protected override Func<IEnumerable<Tensor[]>> Elements(KernelContext c)
    {
        var source = Source(c);
        var size = c.Input(1).Value<long>();
        if (size <= 0)
        {
            throw new InvalidArgumentError("Batch size must be greater than zero.");
        }

        var count = (int)c.Node.Int("N");
        var shapes = Components(c, 2, count).Select(s => s.Span<long>().ToArray()).ToArray();
        var values = Components(c, 2 + count, count);
        foreach (var value in values)
        {
            if (value.Shape.Rank != 0)
            {
                throw new InvalidArgumentError("All padding values must be scalars");
            }
        }

        var dropsRest = c.InputCount > 2 + (2 * count) && c.Input(2 + (2 * count)).Value<byte>() != 0;
        return () => source.Elements.Chunk(checked((int)size)).Where(b => !dropsRest || b.Length == size).Select(b => Stack(b, shapes, values));
    }

    private static Tensor[] Stack(Tensor[][] elements, long[][] shapes, Tensor[] values)
    {
        var batch = new Tensor[shapes.Length];
        for (var i = 0; i < batch.Length; i++)
        {
            var dims = (long[])shapes[i].Clone();
            for (var axis = 0; axis < dims.Length; axis++)
            {
                dims[axis] = dims[axis] >= 0 ? dims[axis] : elements.Max(e => e[i].Shape.Rank == dims.Length ? e[i].Shape[axis] : 0);
            }

            var stacked = Tensor.Allocate(elements[0][i].DType, new Shape([elements.Length, .. dims]));
            Ops.Elements.Fill(stacked, values[i]);
            for (var row = 0; row < elements.Length; row++)
            {
                Place(elements[row][i], stacked, row, dims, i);
            }

            batch[i] = stacked;
        }

        return batch;
    }

    private static void Place(Tensor element, Tensor stacked, long row, long[] dims, int component)
    {
        if (element.Shape.Rank != dims.Length)
        {
            throw new InvalidArgumentError(
                $"All elements in a batch must have the same rank as the padded shape for component{component}: expected rank {dims.Length} but got element with rank {element.Shape.Rank}");
        }

        for (var axis = 0; axis < dims.Length; axis++)
        {
            if (element.Shape[axis] > dims[axis])
            {
                throw new DataLossError($"Attempted to pad to a smaller size than the input element: component {component} has shape {element.Shape}, padded to [{string.Join(',', dims)}].");
            }
        }

        if (element.Count == 0)
        {
            return;
        }

        var width = dims.Length == 0 ? 1 : element.Shape[-1];
        var strides = Kernels.Movement.Strides.Of(stacked.Shape.Dims);
        for (long line = 0; line < element.Count / width; line++)
        {
            var (rest, target) = (line, row * strides[0]);
            for (var axis = dims.Length - 2; axis >= 0; axis--)
            {
                (rest, var index) = Math.DivRem(rest, element.Shape[axis]);
                target += index * strides[axis + 1];
            }

            Ops.Elements.Copy(element, line * width, stacked, target, width);
        }
    }
}
