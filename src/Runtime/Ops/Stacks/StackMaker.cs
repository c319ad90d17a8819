using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Stacks;

/// <summary>An op that makes a stack each time it runs.</summary>
internal abstract class StackMaker : ComputeOp
{
    protected override void Compute(KernelContext c)
    {
        var name = c.Node.Text("stack_name");
        name = $"{(name.Length > 0 ? name : c.Node.Name)}_{c.Step.NextNumber()}";
        long maxSize = c.InputCount > 0 ? c.Input(0).Value<int>() : -1;
        c.SetStepHandle("_stacks", name, new StackState(name, c.Node.Type("elem_type"), maxSize));
    }
}
