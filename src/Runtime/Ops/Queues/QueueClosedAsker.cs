using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Queues;

/// <summary>Whether a queue is closed.</summary>
internal abstract class QueueClosedAsker : ComputeOp
{
    public override void InferShapes(ShapeContext c) => c.Set(0, Shape.Scalar);

    protected override void Compute(KernelContext c) => c.SetScalar(0, c.SessionResource<QueueState>().IsClosed);
}
