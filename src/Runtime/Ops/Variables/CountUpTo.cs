using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>Gives a counter and adds one to it, up to a limit.</summary>
internal sealed class CountUpTo : ComputeOp
{
    public override string SignatureText => "CountUpTo(ref:Ref(T)) -> (output:T) | limit:int; T:type in {int32,int64}";

    public override void InferShapes(ShapeContext c) => c.Set(0, c.InputOfRank(0, 0));

    protected override void Compute(KernelContext c)
    {
        var variable = Holders.Initialized(c, 0);
        lock (variable.Gate)
        {
            var current = Integers.First(variable.Value!);
            if (current >= c.Node.Int("limit"))
            {
                throw new OutOfRangeError($"Reached limit of {c.Node.Int("limit")}");
            }

            Integers.Write(c.Allocate(0, Shape.Scalar), [current]);
            Integers.Write(variable.Value!, [current + 1]);
            variable.Wrote(c.Node, c.Step.Id);
        }
    }
}
