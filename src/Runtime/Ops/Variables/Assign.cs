using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>Sets a variable to a value.</summary>
internal sealed class Assign : ComputeOp
{
    public override string SignatureText => "Assign(ref:Ref(T), value:T) -> (output_ref:Ref(T)) | T:type; validate_shape:bool=True; use_locking:bool=True | allows_uninitialized_input";

    public override void InferShapes(ShapeContext c) =>
        c.Set(0, c.Node.Bool("validate_shape") ? c.Merge(c.Input(0), c.Input(1)) : c.Input(1));

    protected override void Compute(KernelContext c)
    {
        var variable = c.Ref(0);
        var value = c.Input(1);
        lock (variable.Gate)
        {
            var shape = variable.Value?.Shape ?? variable.Shape;
            if (c.Node.Bool("validate_shape") && shape.IsFullyDefined && !shape.Equals(value.Shape))
            {
                throw new InvalidArgumentError($"Assign requires shapes of both tensors to match. lhs shape= {shape} rhs shape= {value.Shape}");
            }

            variable.Assign(c, 1);
        }

        c.SetRef(0, variable);
    }
}
