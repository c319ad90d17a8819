using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Tensors of one shape, stacked along a new dimension.</summary>
internal sealed class Pack : ComputeOp
{
    public override string SignatureText => "Pack(values:N*T) -> (output:T) | N:int >=1; T:type; axis:int=0";

    public override void InferShapes(ShapeContext c)
    {
        var merged = c.Input(c.InputCount - 1);
        for (var i = c.InputCount - 2; i >= 0; i--)
        {
            merged = c.Merge(c.Input(i), merged, $"From merging shape {i} with other shapes.");
        }

        if (merged.HasRank)
        {
            var axis = c.Axis(c.Node.Int("axis"), merged.Rank + 1);
            c.Set(0, merged.Slice(0, axis).Concat(new Shape(c.InputCount)).Concat(merged.Slice(axis)));
        }
    }

    public override Shape? ValueAsShape(Node node, Func<Endpoint, Shape> resolve)
    {
        var dims = new long[node.InputArray.Length];
        for (var i = 0; i < dims.Length; i++)
        {
            var value = node.InputArray[i].Node is null ? null : ConstantFolder.Evaluate(node.InputArray[i]);
            dims[i] = value is { Count: 1 } ? Math.Max(Shape.Unknown, Integers.First(value)) : Shape.Unknown;
        }

        return new Shape(dims);
    }

    protected override void Compute(KernelContext c)
    {
        var shape = c.Input(0).Shape;
        for (var i = 1; i < c.InputCount; i++)
        {
            if (!c.Input(i).Shape.Equals(shape))
            {
                throw new InvalidArgumentError($"Shapes of all inputs must match: values[0].shape = {shape} != values[{i}].shape = {c.Input(i).Shape}");
            }
        }

        var axis = c.Node.Int("axis");
        if (axis < -shape.Rank - 1 || axis > shape.Rank)
        {
            throw new InvalidArgumentError($"axis = {axis} not in [{-shape.Rank - 1}, {shape.Rank + 1})");
        }

        var at = (int)(axis < 0 ? axis + shape.Rank + 1 : axis);
        var output = c.Allocate(0, shape.Slice(0, at).Concat(new Shape(c.InputCount)).Concat(shape.Slice(at)));
        Joining.Concat(c, 0, c.InputCount, Elements.Product(shape.Dims[..at]), output);
    }
}
