using Reproductions.Runtime.Kernels.Movement;

namespace Reproductions.Runtime.Ops.LinearAlgebra;

/// <summary>A tensor whose dimensions have labels, each once or, for a diagonal, more than once.</summary>
internal sealed record EinsumOperand(Tensor Value, int[] Labels)
{
    /// <summary>The size of the dimension of that label; 1 when there is none.</summary>
    public long Size(int label) => Array.IndexOf(Labels, label) is >= 0 and var axis ? Value.Shape[axis] : 1;

    /// <summary>The elements with <paramref name="order"/> as dimensions: permuted, and diagonals of repeated labels. The same memory where the order is it already.</summary>
    public Tensor InOrder(int[] order, Func<Shape, Tensor> allocate)
    {
        var shape = new Shape([.. order.Select(Size)]);
        if (order.AsSpan().SequenceEqual(Labels))
        {
            return Value;
        }

        var steps = Strides.Of(Value.Shape.Dims);
        var strides = new long[order.Length];
        for (var axis = 0; axis < Labels.Length; axis++)
        {
            strides[Array.IndexOf(order, Labels[axis])] += steps[axis];
        }

        var result = allocate(shape);
        Elements.Move(Value, result, new StridedMove(shape.ToArray(), strides, 0));
        return result;
    }
}
