using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Queues;

/// <summary>Adds the rows of its inputs, one element a row.</summary>
internal abstract class QueueManyEnqueuer : ComputeOp
{
    protected override void Compute(KernelContext c)
    {
        var queue = c.SessionResource<QueueState>();
        QueueTuples.CheckTypes(c, queue);
        var components = new Tensor[c.InputCount - 1];
        for (var i = 0; i < components.Length; i++)
        {
            components[i] = KernelContext.Keep(c.Input(i + 1));
            if (components[i].Shape.Rank < 1)
            {
                throw new InvalidArgumentError($"Cannot specify scalar for component {i}: enqueue_many needs a first dimension, the number of elements.");
            }

            QueueTuples.CheckShape(queue, i, new Shape(components[i].Shape.Dims[1..]));
            if (components[i].Shape[0] != components[0].Shape[0])
            {
                throw new InvalidArgumentError(
                    $"All input tuples components must have the same size in the 0th dimension. Component 0 has size {components[0].Shape[0]}, and component {i} has size {components[i].Shape[0]}");
            }
        }

        var elements = new Tensor[components[0].Shape[0]][];
        for (var row = 0; row < elements.Length; row++)
        {
            elements[row] = Array.ConvertAll(components, t => t.Rows(row, 1).View(new Shape(t.Shape.Dims[1..])));
        }

        queue.Add(elements, c.Step.Cancellation);
    }
}
