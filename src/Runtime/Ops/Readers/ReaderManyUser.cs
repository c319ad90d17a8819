using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Queues;

namespace Reproductions.Runtime.Ops.Readers;

/// <summary>The next records of a reader, at most as many as input 2 says, and their keys.</summary>
internal abstract class ReaderManyUser : ComputeOp
{
    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(2, 0);
        c.Set(0, new Shape(Shape.Unknown));
        c.Set(1, new Shape(Shape.Unknown));
    }

    protected override void Compute(KernelContext c)
    {
        var most = c.Input(2).Value<long>();
        if (most <= 0)
        {
            throw new InvalidArgumentError($"num_records must be > 0, got {most}");
        }

        var records = c.SessionResource<ReaderState>().Read(c.SessionResource<QueueState>(1), most, c.Step.Cancellation);
        c.SetOutput(0, Tensor.FromByteStrings(new Shape(records.Count), records.Select(r => r.Key)));
        c.SetOutput(1, Tensor.FromByteStrings(new Shape(records.Count), records.Select(r => r.Value)));
    }
}
