using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Stacks;

/// <summary>An op that ends a stack.</summary>
internal abstract class StackCloser : ComputeOp
{
    protected override void Compute(KernelContext c) => c.StepResource<StackState>().Close();
}
