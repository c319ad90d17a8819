using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Queues;

/// <summary>The number of elements.</summary>
internal abstract class QueueSizer : ComputeOp
{
    public override void InferShapes(ShapeContext c) => c.Set(0, Shape.Scalar);

    protected override void Compute(KernelContext c) => c.SetScalar(0, c.SessionResource<QueueState>().Count);
}
