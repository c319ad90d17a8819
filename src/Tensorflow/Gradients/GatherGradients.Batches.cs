namespace Tensorflow;

/// <content>Lookups of which the first dimensions number the batches: the attribute is newer than TensorFlow 1.13.1.</content>
internal static partial class GatherGradients
{
    /// <summary>The gradient by the table: the axis is brought behind the batches, all batches are summed as one table, and it is brought back.</summary>
    private static Tensor InBatches(Operation op, Tensor shape, int batches, Tensor grad)
    {
        var (indices, axis) = (op.inputs[1], op.inputs[2]);
        if (batches < 0)
        {
            batches += indices.rank >= 0
                ? indices.rank
                : throw new ValueError($"Currently, it is unsupported to take the gradient of tf.gather when batch_dims < 0 and the rank of the indices is unknown, in '{op.name}'. Pass a positive batch_dims or set the shape of the indices.");
        }

        var outer = Strided(shape, null, axis);
        var inner = array_ops.strided_slice(Strided(shape, axis, null), [new Slice(1)]);
        var valuesShape = Concat(outer, new[] { -1 }, inner);
        var outerCount = array_ops.size(outer);
        var batchAxes = Enumerable.Range(0, batches).ToArray();
        var betweenAxes = Range(batches, outerCount);
        var innerAxes = Range(outerCount + 1, array_ops.size(valuesShape));
        var front = Transpose(array_ops.reshape(grad, valuesShape), Concat(batchAxes, new List<Tensor> { outerCount }, betweenAxes, innerAxes));

        // Each batch's rows follow those of the batch before.
        var frontShape = array_ops.shape(front, optimize: false);
        var batchShape = array_ops.strided_slice(frontShape, [new Slice(null, batches)]);
        var rowShape = array_ops.strided_slice(frontShape, [new Slice(batches + 1)]);
        var batchCount = math_ops.Reduce("Prod", batchShape, null, false, null);
        var rows = Element(shape, axis);
        var starts = gen_ops.Apply("ExpandDims", null, [Range(0, batchCount) * rows, -1]).output;
        var perBatch = gen_ops.Apply("Pack", "stack", [new object[] { batchCount, -1 }], ("axis", 0)).output;
        var places = array_ops.reshape(indices, perBatch) + math_ops.cast(starts, indices.dtype);
        var sums = MathGradients.Op(
            "UnsortedSegmentSum",
            array_ops.reshape(front, Concat(new[] { -1 }, rowShape)),
            array_ops.reshape(places, new[] { -1 }),
            rows * batchCount);
        var parts = array_ops.reshape(sums, Concat(batchShape, new[] { -1 }, rowShape));
        var back = Transpose(parts, Concat(batchAxes, BinaryOperators.Apply("add", betweenAxes, 1), new[] { batches }, innerAxes));
        return array_ops.reshape(back, array_ops.shape(op.inputs[0]));
    }
}
