using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>The shapes of its inputs, a vector each.</summary>
internal sealed class ShapeN : ComputeOp
{
    public override string SignatureText => "ShapeN(input:N*T) -> (output:N*out_type) | N:int >=1; T:type; out_type:type=int32 in {int32,int64}";

    public override void InferShapes(ShapeContext c)
    {
        for (var i = 0; i < c.OutputCount; i++)
        {
            c.Set(i, new Shape(c.Input(i).Rank));
        }
    }

    public override Shape? ValueAsShape(Node node, int output, Func<Endpoint, Shape> resolve) => node.InputArray[output] is { Node: not null } input ? input.Shape : null;

    protected override void Compute(KernelContext c)
    {
        for (var i = 0; i < c.InputCount; i++)
        {
            var shape = c.Input(i).Shape;
            Integers.Write(c.Allocate(i, new Shape(shape.Rank)), shape.Dims);
        }
    }
}
