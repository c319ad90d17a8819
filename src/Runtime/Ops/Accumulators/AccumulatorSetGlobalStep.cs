using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Accumulators;

/// <summary>Sets the global step from which on an accumulator takes gradients.</summary>
internal sealed class AccumulatorSetGlobalStep : ComputeOp
{
    public override string SignatureText => "AccumulatorSetGlobalStep(handle:Ref(string), new_global_step:int64) -> () |";

    protected override void Compute(KernelContext c) => c.SessionResource<Accumulator>().SetStep(Integers.First(c.Input(1)));
}
