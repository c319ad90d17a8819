using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Its input, whose shape must fit the attribute.</summary>
internal sealed class EnsureShape : ComputeOp
{
    public override string SignatureText => "EnsureShape(input:T) -> (output:T) | shape:shape; T:type";

    public override void InferShapes(ShapeContext c) => c.Set(0, c.Merge(c.Node.ShapeAttr("shape"), c.Input(0)));

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(0);
        var shape = c.Node.ShapeAttr("shape");
        c.SetOutput(0, shape.IsCompatibleWith(input.Shape)
            ? input
            : throw new InvalidArgumentError($"Shape of tensor {c.Node.InputArray[0]} {input.Shape} is not compatible with expected shape {shape}."));
    }
}
