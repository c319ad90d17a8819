using static Tensorflow.MathGradients;

namespace Tensorflow;

/// <summary>Gradients of sparse tensors by the elements that they give (python/ops/sparse_grad.py).</summary>
internal static class SparseGradients
{
    [Gradient("SparseReorder")]
    private static object[] Reorder(Operation op, object[] grads)
    {
        var count = array_ops.strided_slice(array_ops.shape(op.inputs[0]), [Slice.Index(0)]);
        var moved = gen_ops.Apply("SparseReorder", null, [op.inputs[0], math_ops.RangeTo(count), op.inputs[2]]).outputs[1];
        return [null, Op("GatherV2", Dense(grads[1]), Op("InvertPermutation", moved), 0), null];
    }

    [Gradient("SparseAdd")]
    private static object[] Add(Operation op, object[] grads)
    {
        var parts = gen_ops.Apply("SparseAddGrad", null, [grads[1], op.inputs[0], op.inputs[3], op.outputs[0]]).outputs;
        return [null, parts[0], null, null, parts[1], null, null];
    }

    [Gradient("SparseTensorDenseAdd")]
    private static object[] AddToDense(Operation op, object[] grads) => [null, Op("GatherNd", grads[0], op.inputs[0]), null, grads[0]];

    [Gradient("SparseReduceSum")]
    private static object[] ReduceSum(Operation op, object[] grads)
    {
        var (indices, shape) = (op.inputs[0], op.inputs[2]);
        var kept = KeptShape(math_ops.cast(shape, TF_DataType.TF_INT32, "ToInt32"), op.inputs[3]);
        var grad = array_ops.reshape(grads[0], kept);
        var scale = FloorDivide(shape, math_ops.cast(kept, TF_DataType.TF_INT64, "ToInt64"));
        return [null, Op("GatherNd", grad, FloorDivide(indices, scale)), null, null];
    }

    [Gradient("SparseSlice")]
    private static object[] Slices(Operation op, object[] grads) =>
        [null, Op("SparseSliceGrad", grads[1], op.inputs[0], op.inputs[3], op.outputs[0]), null, null, null];

    [Gradient("SparseDenseCwiseMul")]
    private static object[] Multiply(Operation op, object[] grads)
    {
        var (grad, places) = (Dense(grads[0]), PlacesInDense(op));
        var dense = Op("GatherNd", op.inputs[3], places);
        return [null, grad * dense, null, ByDense(op, places, grad * op.inputs[1])];
    }

    [Gradient("SparseDenseCwiseDiv")]
    private static object[] Divide(Operation op, object[] grads)
    {
        var (grad, places) = (Dense(grads[0]), PlacesInDense(op));
        var dense = Op("GatherNd", op.inputs[3], places);
        return [null, grad / dense, null, ByDense(op, places, grad * (-op.inputs[1] / math_ops.square(dense)))];
    }

    // As that of a dense softmax, over what is given.
    [Gradient("SparseSoftmax")]
    private static object[] Softmax(Operation op, object[] grads)
    {
        var (indices, shape, output, grad) = (op.inputs[0], op.inputs[2], op.outputs[0], Dense(grads[0]));
        var sum = -gen_ops.Apply("SparseReduceSum", null, [indices, output * grad, shape, new[] { -1 }], ("keep_dims", true)).output;
        return [null, Op("SparseDenseCwiseAdd", indices, grad, shape, sum) * output, null];
    }

    /// <summary>Where in the dense side the elements' partners are: its dimensions of 1 are broadcast, those it lacks left out.</summary>
    private static Tensor PlacesInDense(Operation op)
    {
        var (indices, shape, dense) = (op.inputs[0], op.inputs[2], DenseShape(op));
        var added = Op("ExpandDims", array_ops.size(shape) - array_ops.size(dense), 0);
        var whole = Concat(Op("Fill", added, 1L), dense);
        var places = FloorDivide(indices, FloorDivide(shape, whole));
        return Op("Slice", places, Concat(new[] { 0 }, added), new[] { -1, -1 });
    }

    // Places may repeat, so they are added up.
    private static Tensor ByDense(Operation op, Tensor places, Tensor values) =>
        Op("SparseTensorDenseAdd", places, values, DenseShape(op), array_ops.zeros_like(op.inputs[3]));

    private static Tensor DenseShape(Operation op) => math_ops.cast(array_ops.shape(op.inputs[3]), TF_DataType.TF_INT64, "ToInt64");

    private static Tensor Concat(object first, object second) => gen_ops.Apply("ConcatV2", "concat", [new[] { first, second }, 0]).output;

    private static Tensor FloorDivide(Tensor x, Tensor y) => BinaryOperators.Apply("floordiv", x, y);
}
