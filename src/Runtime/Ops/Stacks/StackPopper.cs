using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Stacks;

/// <summary>An op that takes the value on top.</summary>
internal abstract class StackPopper : ComputeOp
{
    protected override void Compute(KernelContext c)
    {
        var value = c.StepResource<StackState>().Pop();
        c.SetOutput(0, value);
        c.Unhold(value);
    }
}
