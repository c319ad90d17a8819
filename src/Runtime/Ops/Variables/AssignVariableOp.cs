using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>Sets a resource variable to a value; its shape may change.</summary>
internal sealed class AssignVariableOp : ComputeOp
{
    public override string SignatureText => "AssignVariableOp(resource:resource, value:dtype) -> () | dtype:type | is_stateful";

    public override void InferShapes(ShapeContext c)
    {
        if (c.InputHandle(0) is { } handle)
        {
            if (handle.DType != c.Node.Type("dtype"))
            {
                throw c.Error($"Trying to initialize handle for variable with wrong dtype. Expected {handle.DType.Name} got {c.Node.Type("dtype").Name}");
            }

            c.Merge(handle.Shape, c.Input(1));
        }
    }

    protected override void Compute(KernelContext c)
    {
        var handle = ResourceHandle.Of(c, 0);
        var value = c.Input(1);
        var variable = c.Resources.GetOrCreate(handle.Container, handle.Name, () => new Framework.Variable(handle.Name, value.DType, Shape.UnknownRank));
        if (variable.DType != value.DType)
        {
            throw new InvalidArgumentError($"Trying to assign variable with wrong dtype. Expected {variable.DType.Name} got {value.DType.Name}");
        }

        lock (variable.Gate)
        {
            variable.Assign(c, 1);
        }
    }
}
