using System.Collections.Immutable;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.TensorLists;

/// <summary>Rows of a tensor become elements at indices.</summary>
internal abstract class TensorListScatterer : TensorListOp
{
    /// <summary>Makes a list of the rows at input 0, under the indices at input 1.</summary>
    /// <param name="c">The run.</param>
    /// <param name="length">The number of elements; -1 for as many as the indices need.</param>
    protected static void Scatter(KernelContext c, int length)
    {
        var (rows, indices) = (c.Input(0), c.Input(1));
        var element = StatedShape(c.Input(2));
        if (length < -1)
        {
            throw new InvalidArgumentError($"TensorListScatter expects num_elements >= -1, found: {length}");
        }

        CheckRows(rows, element);
        if (indices.Count != rows.Shape[0])
        {
            throw new InvalidArgumentError($"Invalid number of rows in input tensor. Expected: {indices.Count} Actual: {rows.Shape[0]}");
        }

        Set(c, new TensorListState(rows.DType, element, Written([.. new Tensor?[Math.Max(length, 0)]], rows, indices.Span<int>(), length)));
    }

    /// <summary>The elements with rows at indices; longer where an index needs it.</summary>
    protected static ImmutableList<Tensor?> Written(ImmutableList<Tensor?> elements, Tensor rows, ReadOnlySpan<int> indices, int length)
    {
        var highest = -1;
        foreach (var index in indices)
        {
            if (index < 0)
            {
                throw new InvalidArgumentError("Indices in TensorListScatter must all be non-negative.");
            }

            if (length != -1 && index >= length)
            {
                throw new InvalidArgumentError($"TensorListScatter: Trying to scatter at index {index} in list with size {length}");
            }

            highest = Math.Max(highest, index);
        }

        var written = Resized(elements, Math.Max(elements.Count, highest + 1)).ToBuilder();
        var next = 0;
        foreach (var row in Rows(rows).ToList())
        {
            written[indices[next++]] = row;
        }

        return written.ToImmutable();
    }
}
