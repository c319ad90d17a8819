using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Queues;

/// <summary>Takes one element.</summary>
internal abstract class QueueDequeuer : ComputeOp
{
    protected override void Compute(KernelContext c)
    {
        var queue = c.SessionResource<QueueState>();
        QueueTuples.CheckOutputs(c, queue);
        var element = queue.Take(1, fewer: false, c.Step.Cancellation)[0];
        for (var i = 0; i < element.Length; i++)
        {
            c.SetOutput(i, element[i]);
        }
    }
}
