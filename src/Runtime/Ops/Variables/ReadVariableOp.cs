using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>The value of a resource variable, as it is now: a copy, as later writes are in place.</summary>
internal sealed class ReadVariableOp : ComputeOp
{
    public override string SignatureText => "ReadVariableOp(resource:resource) -> (value:dtype) | dtype:type | is_stateful";

    public override void InferShapes(ShapeContext c)
    {
        if (c.InputHandle(0) is not { } handle)
        {
            return;
        }

        if (handle.DType != c.Node.Type("dtype"))
        {
            throw c.Error($"Trying to read variable with wrong dtype. Expected {handle.DType.Name} got {c.Node.Type("dtype").Name}");
        }

        c.Set(0, handle.Shape);
    }

    protected override void Compute(KernelContext c)
    {
        var variable = Holders.Initialized(c, 0);
        lock (variable.Gate)
        {
            var value = variable.Value!;
            if (value.DType != c.Node.Type("dtype"))
            {
                throw new InvalidArgumentError($"Trying to read variable {variable.Name} with wrong dtype. Expected {value.DType.Name} got {c.Node.Type("dtype").Name}");
            }

            value.CopyTo(c.Allocate(0, value.Shape));
        }
    }
}
