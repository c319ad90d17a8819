using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Accumulators;

/// <summary>Adds a gradient to an accumulator, unless it is older than the accumulator's global step.</summary>
internal sealed class AccumulatorApplyGradient : ComputeOp
{
    public override string SignatureText => "AccumulatorApplyGradient(handle:Ref(string), local_step:int64, gradient:dtype) -> () | dtype:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,qint16,quint16,uint16,complex128,half,uint32,uint64}";

    protected override void Compute(KernelContext c) => c.SessionResource<Accumulator>().Add(c.Input(2), Integers.First(c.Input(1)));
}
