using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>The iterator that has a name.</summary>
internal class IteratorFromStringHandle : ComputeOp
{
    public override string SignatureText => "IteratorFromStringHandle(string_handle:string) -> (resource_handle:resource) | output_types:list(type)=[]>=0; output_shapes:list(shape)=[]>=0 | is_stateful";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(0, 0);
        c.Set(0, Shape.Scalar);
    }

    protected override void Compute(KernelContext c)
    {
        if (c.Input(0).Shape.Rank != 0)
        {
            throw new InvalidArgumentError("string_handle must be a scalar");
        }

        var name = c.Input(0).TextAt(0);
        var iterator = c.Resources.Find<IteratorState>(IteratorToStringHandle.Container, name)
            ?? throw new InvalidArgumentError($"Could not parse string_handle into a valid ResourceHandle: '{name}'. Feed what string_handle() of an iterator gave in this session.");
        c.SetOutput(0, Tensor.FromObject(DType.Resource, iterator));
    }
}
