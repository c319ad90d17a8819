using static Tensorflow.MathGradients;

namespace Tensorflow;

/// <summary>Gradients of what moves elements to other places by indices (python/ops/array_grad.py, data_flow_grad.py, math_grad.py).</summary>
internal static class IndexGradients
{
    [Gradient("GatherNd")]
    private static object[] GatherNd(Operation op, object[] grads)
    {
        var indices = op.inputs[1];
        var shape = array_ops.shape(op.inputs[0], out_type: indices.dtype);
        object result = indices.rank == 2 && indices.shape.dims[1] == 1
            ? new IndexedSlices(Dense(grads[0]), array_ops.squeeze(indices, [-1]), shape)
            : Op("ScatterNd", indices, grads[0], shape);
        return [result, null];
    }

    [Gradient("ReverseV2")]
    private static object[] Reverse(Operation op, object[] grads) => [Op("ReverseV2", grads[0], op.inputs[1]), null];

    [Gradient("ReverseSequence")]
    private static object[] ReverseSequence(Operation op, object[] grads)
    {
        var turned = gen_ops.Apply(
            "ReverseSequence",
            null,
            [Dense(grads[0]), op.inputs[1]],
            ("seq_dim", op.Node.Int("seq_dim")),
            ("batch_dim", op.Node.Int("batch_dim"))).output;
        return [turned, null];
    }

    [Gradient("Diag")]
    private static object[] Diag(Operation op, object[] grads) => [Op("DiagPart", grads[0])];

    [Gradient("DiagPart")]
    private static object[] DiagPart(Operation op, object[] grads) => [Op("Diag", grads[0])];

    [Gradient("MatrixDiag")]
    private static object[] MatrixDiag(Operation op, object[] grads) => [Op("MatrixDiagPart", grads[0])];

    [Gradient("MatrixDiagPart")]
    private static object[] MatrixDiagPart(Operation op, object[] grads)
    {
        var sizes = op.inputs[0].shape.dims?[^2..];
        return sizes is not null && sizes[0] >= 0 && sizes[0] == sizes[1]
            ? [Op("MatrixDiag", grads[0])]
            : [Op("MatrixSetDiag", array_ops.zeros_like(op.inputs[0]), grads[0])];
    }

    [Gradient("MatrixBandPart")]
    private static object[] MatrixBandPart(Operation op, object[] grads) => [Op("MatrixBandPart", grads[0], op.inputs[1], op.inputs[2]), null, null];

    [Gradient("SpaceToBatchND")]
    private static object[] SpaceToBatch(Operation op, object[] grads) => [Op("BatchToSpaceND", grads[0], op.inputs[1], op.inputs[2]), null, null];

    [Gradient("BatchToSpaceND")]
    private static object[] BatchToSpace(Operation op, object[] grads) => [Op("SpaceToBatchND", grads[0], op.inputs[1], op.inputs[2]), null, null];

    [Gradient("DynamicPartition")]
    private static object[] DynamicPartition(Operation op, object[] grads)
    {
        var prefix = array_ops.shape(op.inputs[1]);
        var places = array_ops.reshape(math_ops.RangeTo(math_ops.Reduce("Prod", prefix, null, false, null)), prefix);
        var parts = gen_ops.Apply("DynamicPartition", null, [places, op.inputs[1]], ("num_partitions", op.Node.Attributes.Find("num_partitions").I)).outputs;
        var stitched = gen_ops.Apply("ParallelDynamicStitch", null, [parts, grads]).output;
        return [array_ops.reshape(stitched, array_ops.shape(op.inputs[0])), null];
    }

    [Gradient("DynamicStitch", "ParallelDynamicStitch")]
    private static object[] DynamicStitch(Operation op, object[] grads)
    {
        var count = op.NumInputs / 2;
        return [.. Enumerable.Repeat<object>(null, count), .. Enumerable.Range(0, count).Select(i => Op("GatherV2", grads[0], op.inputs[i], 0))];
    }
}
