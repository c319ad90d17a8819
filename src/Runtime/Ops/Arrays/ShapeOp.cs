using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>The shape of its input, as a vector.</summary>
internal sealed class ShapeOp : ComputeOp
{
    public override string SignatureText => "Shape(input:T) -> (output:out_type) | T:type; out_type:type=int32 in {int32,int64}";

    public override void InferShapes(ShapeContext c) => c.Set(0, new Shape(c.Input(0).Rank));

    public override Tensor? ConstantValue(Node node) =>
        node.InputArray[0] is { Node: not null } input && input.Shape.IsFullyDefined ? Integers.Vector(node.OutputTypes[0], input.Shape.Dims) : null;

    public override Shape? ValueAsShape(Node node, Func<Endpoint, Shape> resolve) => node.InputArray[0] is { Node: not null } input ? input.Shape : null;

    protected override void Compute(KernelContext c)
    {
        var shape = c.Input(0).Shape;
        Integers.Write(c.Allocate(0, new Shape(shape.Rank)), shape.Dims);
    }
}
