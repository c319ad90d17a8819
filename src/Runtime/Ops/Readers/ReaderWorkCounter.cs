using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Readers;

/// <summary>How many pieces of work a reader ended.</summary>
internal abstract class ReaderWorkCounter : ComputeOp
{
    public override void InferShapes(ShapeContext c) => c.Set(0, Shape.Scalar);

    protected override void Compute(KernelContext c) => c.SetScalar(0, c.SessionResource<ReaderState>().Completed);
}
