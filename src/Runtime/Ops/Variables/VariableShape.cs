using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>The shape of a resource variable's value.</summary>
internal sealed class VariableShape : ComputeOp
{
    public override string SignatureText => "VariableShape(input:resource) -> (output:out_type) | out_type:type=int32 in {int32,int64} | is_stateful";

    public override void InferShapes(ShapeContext c) => c.Set(0, new Shape(c.InputHandle(0)?.Shape.Rank ?? Shape.Unknown));

    public override Shape? ValueAsShape(Node node, Func<Endpoint, Shape> resolve) =>
        node.InputArray[0] is { Node.HandleTypes: { } types, Index: var output } ? types[output].Shape : null;

    protected override void Compute(KernelContext c)
    {
        var shape = Holders.Initialized(c, 0).Value!.Shape;
        Integers.Write(c.Allocate(0, new Shape(shape.Rank)), shape.Dims);
    }
}
