using static Tensorflow.MathGradients;

namespace Tensorflow;

/// <summary>Gradients of what puts elements to places by indices (python/ops/array_grad.py, sparse_grad.py).</summary>
internal static class ScatterGradients
{
    [Gradient("ScatterNd")]
    private static object[] ScatterNd(Operation op, object[] grads) => [null, Op("GatherNd", grads[0], op.inputs[0]), null];

    [Gradient("ScatterNdNonAliasingAdd")]
    private static object[] Add(Operation op, object[] grads) => [grads[0], null, Op("GatherNd", grads[0], op.inputs[1])];

    [Gradient("TensorScatterAdd", "TensorScatterSub")]
    private static object[] AddOrSub(Operation op, object[] grads)
    {
        var updates = Op("GatherNd", grads[0], op.inputs[1]);
        var kept = Op("Identity", grads[0]);
        return [kept, null, op.type == "TensorScatterSub" ? -updates : updates];
    }

    [Gradient("TensorScatterUpdate")]
    private static object[] Update(Operation op, object[] grads)
    {
        var updates = Op("GatherNd", grads[0], op.inputs[1]);
        var kept = Op("TensorScatterUpdate", Op("Identity", grads[0]), op.inputs[1], array_ops.zeros_like(op.inputs[2]));
        return [kept, null, updates];
    }

    // Newer than TensorFlow 1.13.1. What is largest, or smallest, shares the gradient evenly.
    [Gradient("TensorScatterMax", "TensorScatterMin")]
    private static object[] Extreme(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var (x, indices, updates, output) = (op.inputs[0], op.inputs[1], op.inputs[2], op.outputs[0]);
        var ofTensor = math_ops.cast(Op("Equal", x, output), grad.dtype);
        var ofUpdates = math_ops.cast(Op("Equal", updates, Op("GatherNd", output, indices)), grad.dtype);
        var shape = array_ops.shape(x, out_type: indices.dtype);
        var share = BinaryOperators.Apply("truediv", grad, ofTensor + Op("ScatterNd", indices, ofUpdates, shape));
        return [share * ofTensor, null, Op("GatherNd", share, indices) * ofUpdates];
    }

    [Gradient("ResourceGatherNd")]
    private static object[] ResourceGatherNd(Operation op, object[] grads)
    {
        var indices = op.inputs[1];
        var shape = gen_ops.Apply("VariableShape", null, [op.inputs[0]], ("out_type", indices.dtype)).output;
        object result = indices.rank == 2 && indices.shape.dims[1] == 1
            ? new IndexedSlices(Dense(grads[0]), array_ops.squeeze(indices, [-1]), shape)
            : Op("ScatterNd", indices, grads[0], shape);
        return [result, null];
    }

    [Gradient("SparseToDense")]
    private static object[] SparseToDense(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var values = Op("GatherNd", grad, op.inputs[0]);
        var rest = math_ops.Reduce("Sum", grad, null, false, null) - math_ops.Reduce("Sum", values, null, false, null);
        return [null, null, values, rest];
    }

    [Gradient("SparseFillEmptyRows")]
    private static object[] SparseFillEmptyRows(Operation op, object[] grads)
    {
        var parts = gen_ops.Apply("SparseFillEmptyRowsGrad", null, [op.outputs[3], grads[1]]).outputs;
        return [null, parts[0], null, parts[1]];
    }

    [Gradient("SparseTensorDenseMatMul")]
    private static object[] SparseTensorDenseMatMul(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var (indices, values, shape, b) = (op.inputs[0], op.inputs[1], op.inputs[2], op.inputs[3]);
        var (flipA, flipB) = (op.Node.Bool("adjoint_a"), op.Node.Bool("adjoint_b"));
        if (values.BaseType is DType.Complex64 or DType.Complex128)
        {
            throw new NotSupportedException($"The gradient of '{op.name}' is not available for complex numbers, as in TensorFlow. Multiply their parts.");
        }

        var byDense = gen_ops.Apply("SparseTensorDenseMatMul", null, [indices, values, shape, grad], ("adjoint_a", !flipA)).output;
        byDense = flipB ? array_ops.transpose(byDense) : byDense;
        var rows = array_ops.strided_slice(indices, [Slice.All, Slice.Index(0)]);
        var columns = array_ops.strided_slice(indices, [Slice.All, Slice.Index(1)]);
        var ofGrad = Op("GatherV2", grad, flipA ? columns : rows, 0);
        var ofDense = Op("GatherV2", flipB ? array_ops.transpose(b) : b, flipA ? rows : columns, 0);
        return [null, math_ops.Reduce("Sum", ofGrad * ofDense, 1, false, null), null, byDense];
    }
}
