using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Stacks;

/// <summary>An op that pushes input 1 and passes it on.</summary>
internal abstract class StackPusher : ComputeOp
{
    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, 1);

    protected override void Compute(KernelContext c)
    {
        var stack = c.StepResource<StackState>();
        var value = c.Input(1);
        if (value.DType != stack.ElementType)
        {
            throw new InvalidArgumentError($"Must have type {stack.ElementType.Name} but got {value.DType.Name}");
        }

        stack.Push(c.Hold(value));
        c.SetOutput(0, value);
    }
}
