using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Accumulators;

/// <summary>The number of gradients in an accumulator.</summary>
internal sealed class AccumulatorNumAccumulated : ComputeOp
{
    public override string SignatureText => "AccumulatorNumAccumulated(handle:Ref(string)) -> (num_accumulated:int32) |";

    public override void InferShapes(ShapeContext c) => c.Set(0, Shape.Scalar);

    protected override void Compute(KernelContext c) => c.SetScalar(0, c.SessionResource<Accumulator>().Count);
}
