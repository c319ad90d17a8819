using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Accumulators;

/// <summary>Takes the mean of an accumulator's gradients as soon as there are enough.</summary>
internal sealed class AccumulatorTakeGradient : ComputeOp
{
    public override string SignatureText => "AccumulatorTakeGradient(handle:Ref(string), num_required:int32) -> (average:dtype) | dtype:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,qint16,quint16,uint16,complex128,half,uint32,uint64}";

    protected override void Compute(KernelContext c) => c.SetOutput(0, c.SessionResource<Accumulator>().Take((int)Integers.First(c.Input(1)), c.Step.Cancellation));
}
