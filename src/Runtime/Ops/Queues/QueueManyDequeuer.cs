using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Queues;

/// <summary>Takes several elements and stacks them.</summary>
internal abstract class QueueManyDequeuer : ComputeOp
{
    /// <summary>Whether a closed queue may give fewer elements.</summary>
    protected virtual bool AdmitsFewer => false;

    protected override void Compute(KernelContext c)
    {
        var queue = c.SessionResource<QueueState>();
        QueueTuples.CheckOutputs(c, queue);
        var count = c.Input(1).Value<int>();
        if (count < 0)
        {
            throw new InvalidArgumentError($"{(AdmitsFewer ? "DequeueUpToOp" : "DequeueManyOp")} requested {count} < 0 elements");
        }

        if (queue.Shapes.Length == 0)
        {
            throw new InvalidArgumentError($"{queue.TypeName}'s DequeueMany and DequeueUpTo require the components to have specified shapes.");
        }

        QueueTuples.SetStacked(c, queue, queue.Take(count, AdmitsFewer, c.Step.Cancellation));
    }
}
