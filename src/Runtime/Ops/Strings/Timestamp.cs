using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>Seconds since 1970 in UTC, when the op runs.</summary>
internal sealed class Timestamp : ComputeOp
{
    public override string SignatureText => "Timestamp() -> (ts:double) | | is_stateful";

    public override bool IsFoldable => false;

    public override void InferShapes(ShapeContext c) => c.Set(0, Shape.Scalar);

    protected override void Compute(KernelContext c) => c.SetScalar(0, (DateTime.UtcNow - DateTime.UnixEpoch).Ticks / (double)TimeSpan.TicksPerSecond);
}
