using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Queues;

/// <summary>Checks elements of a queue, and stacks them.</summary>
internal static class QueueTuples
{
    /// <summary>Checks the element types of the inputs after the handle.</summary>
    public static void CheckTypes(KernelContext c, QueueState queue)
    {
        if (c.InputCount - 1 != queue.Types.Length)
        {
            throw new InvalidArgumentError($"Wrong number of components in tuple. Expected {queue.Types.Length}, got {c.InputCount - 1}");
        }

        for (var i = 0; i < queue.Types.Length; i++)
        {
            if (c.Input(i + 1).DType != queue.Types[i])
            {
                throw new InvalidArgumentError($"Type mismatch in tuple component {i}. Expected {queue.Types[i].Name}, got {c.Input(i + 1).DType.Name}");
            }
        }
    }

    /// <summary>Checks the types that a taking node expects.</summary>
    public static void CheckOutputs(KernelContext c, QueueState queue)
    {
        if (!c.Node.OutputTypes.AsSpan().SequenceEqual(queue.Types))
        {
            throw new InvalidArgumentError(
                $"Component types of '{c.Node.Name}' ({string.Join(", ", c.Node.OutputTypes.Select(t => t.Name))}) are not those of {queue.Name} ({string.Join(", ", queue.Types.Select(t => t.Name))}).");
        }
    }

    /// <summary>Checks the shape of one component.</summary>
    public static void CheckShape(QueueState queue, int component, Shape shape)
    {
        if (queue.Shapes.Length > 0 && !queue.Shapes[component].IsCompatibleWith(shape))
        {
            throw new InvalidArgumentError($"Shape mismatch in tuple component {component}. Expected {queue.Shapes[component]}, got {shape}");
        }
    }

    /// <summary>Sets the outputs to the components, stacked along a new first dimension.</summary>
    public static void SetStacked(KernelContext c, QueueState queue, List<Tensor[]> elements)
    {
        for (var i = 0; i < queue.Types.Length; i++)
        {
            var shape = ElementShape(queue, i, elements);
            var output = c.Allocate(i, new Shape([elements.Count, .. shape.Dims]));
            if (queue.Pads)
            {
                Elements.Clear(output);
            }

            for (var row = 0; row < elements.Count; row++)
            {
                Copy(elements[row][i], output, row, shape);
            }
        }
    }

    private static Shape ElementShape(QueueState queue, int component, List<Tensor[]> elements)
    {
        var declared = queue.Shapes[component];
        if (declared.IsFullyDefined)
        {
            return declared;
        }

        var dims = declared.Dims.ToArray();
        for (var d = 0; d < dims.Length; d++)
        {
            if (dims[d] == Shape.Unknown)
            {
                dims[d] = elements.Count == 0 ? 0 : elements.Max(e => e[component].Shape[d]);
            }
        }

        return new Shape(dims);
    }

    /// <summary>Copies an element to a row; what it lacks stays as it is.</summary>
    private static void Copy(Tensor element, Tensor output, int row, Shape shape)
    {
        var start = row * shape.ElementCount;
        if (element.Shape.Equals(shape))
        {
            Elements.Copy(element, 0, output, start, element.Count);
            return;
        }

        var rank = shape.Rank;
        var run = element.Shape[rank - 1];
        if (element.Count == 0)
        {
            return;
        }

        var index = new long[rank];
        for (long from = 0; from < element.Count; from += run)
        {
            long to = 0;
            for (var d = 0; d < rank; d++)
            {
                to = (to * shape[d]) + index[d];
            }

            Elements.Copy(element, from, output, start + to, run);
            for (var d = rank - 2; d >= 0 && ++index[d] == element.Shape[d]; d--)
            {
                index[d] = 0;
            }
        }
    }
}
