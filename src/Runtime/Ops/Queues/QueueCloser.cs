using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Queues;

/// <summary>Closes a queue.</summary>
internal abstract class QueueCloser : ComputeOp
{
    protected override void Compute(KernelContext c) => c.SessionResource<QueueState>().Close(c.Node.Bool("cancel_pending_enqueues"));
}
