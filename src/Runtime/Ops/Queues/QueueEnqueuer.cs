using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Queues;

/// <summary>Adds one element.</summary>
internal abstract class QueueEnqueuer : ComputeOp
{
    protected override void Compute(KernelContext c)
    {
        var queue = c.SessionResource<QueueState>();
        var element = new Tensor[c.InputCount - 1];
        QueueTuples.CheckTypes(c, queue);
        for (var i = 0; i < element.Length; i++)
        {
            QueueTuples.CheckShape(queue, i, c.Input(i + 1).Shape);
            element[i] = KernelContext.Keep(c.Input(i + 1));
        }

        queue.Add([element], c.Step.Cancellation);
    }
}
