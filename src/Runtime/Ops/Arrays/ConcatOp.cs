using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>What Concat and ConcatV2 share: they differ in where the axis stands.</summary>
internal abstract class ConcatOp : ComputeOp
{
    protected abstract int FirstValue { get; }

    protected abstract int AxisInput(int inputs);

    public override void InferShapes(ShapeContext c) =>
        Joining.InferConcat(c, FirstValue, FirstValue + c.InputCount - 1, AxisInput(c.InputCount));

    public override Shape? ValueAsShape(Node node, Func<Endpoint, Shape> resolve)
    {
        var shape = Shape.Scalar;
        for (var i = FirstValue; i < FirstValue + node.InputArray.Length - 1; i++)
        {
            shape = shape.Concat(resolve(node.InputArray[i]));
        }

        return shape;
    }

    protected override void Compute(KernelContext c)
    {
        var axisTensor = c.Input(AxisInput(c.InputCount));
        if (axisTensor.Count != 1 || axisTensor.Shape.Rank != 0)
        {
            throw new InvalidArgumentError($"Concat dim tensor should be a scalar integer, but got shape {axisTensor.Shape}");
        }

        var count = c.InputCount - 1;
        var shape = c.Input(FirstValue).Shape;
        var axis = Integers.First(axisTensor);
        if (axis < -shape.Rank || axis >= shape.Rank)
        {
            throw new InvalidArgumentError($"ConcatOp : Expected concatenating dimensions in the range [{-shape.Rank}, {shape.Rank}), but got {axis}");
        }

        var at = (int)(axis < 0 ? axis + shape.Rank : axis);
        long total = 0;
        for (var i = 0; i < count; i++)
        {
            var other = c.Input(FirstValue + i).Shape;
            if (other.Rank != shape.Rank)
            {
                throw new InvalidArgumentError($"ConcatOp : Ranks of all input tensors should match: shape[0] = {shape} vs. shape[{i}] = {other}");
            }

            if (!other.WithDim(at, shape[at]).Equals(shape))
            {
                throw new InvalidArgumentError($"ConcatOp : Dimensions of inputs should match: shape[0] = {shape} vs. shape[{i}] = {other}");
            }

            total = checked(total + other[at]);
        }

        var output = c.Allocate(0, RuntimeShape.Of(shape.WithDim(at, total).ToArray()));
        Joining.Concat(c, FirstValue, count, Elements.Product(shape.Dims[..at]), output);
    }
}
