using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Queues;

namespace Reproductions.Runtime.Ops.Readers;

/// <summary>The next record of a reader, and its key.</summary>
internal abstract class ReaderUser : ComputeOp
{
    public override void InferShapes(ShapeContext c)
    {
        c.Set(0, Shape.Scalar);
        c.Set(1, Shape.Scalar);
    }

    protected override void Compute(KernelContext c)
    {
        var (key, value) = c.SessionResource<ReaderState>().Read(c.SessionResource<QueueState>(1), 1, c.Step.Cancellation)[0];
        c.SetOutput(0, Tensor.FromByteStrings(Shape.Scalar, [key]));
        c.SetOutput(1, Tensor.FromByteStrings(Shape.Scalar, [value]));
    }
}
