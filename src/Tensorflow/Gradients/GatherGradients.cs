namespace Tensorflow;

/// <summary>Gradients of lookups and of reading a resource variable (python/ops/array_grad.py, resource_variable_ops.py).</summary>
internal static partial class GatherGradients
{
    [Gradient("ReadVariableOp")]
    private static object[] ReadVariable(Operation op, object[] grads) => [grads[0]];

    [Gradient("Gather")]
    private static object[] Gather(Operation op, object[] grads) => [Rows(ShapeBeside(op.inputs[0]), op.inputs[1], grads[0]), null];

    [Gradient("ResourceGather")]
    private static object[] ResourceGather(Operation op, object[] grads)
    {
        var known = new Shape(op.inputs[0].op.Node.ShapeAttr("shape"));
        var shape = known.IsFullyDefined
            ? constant_op.constant(known.as_int_list())
            : gen_ops.Apply("VariableShape", null, [op.inputs[0]]).output;
        return [Rows(shape, op.inputs[1], grads[0]), null];
    }

    [Gradient("GatherV2")]
    private static object[] GatherV2(Operation op, object[] grads)
    {
        var shape = ShapeBeside(op.inputs[0]);
        if (NewerAttributes.Value(op, "batch_dims")?.I is { } batches)
        {
            return [InBatches(op, shape, (int)batches, MathGradients.Dense(grads[0])), null, null];
        }

        var axis = ConstantFolder.Evaluate(op.inputs[2].Endpoint);
        return axis is not null && ConstantFolder.Integer(axis, 0) == 0
            ? [Rows(shape, op.inputs[1], grads[0]), null, null]
            : [AlongAxis(shape, op.inputs[1], op.inputs[2], MathGradients.Dense(grads[0])), null, null];
    }

    /// <summary>The shape of the table, int32; taken where the table lives, because it may be large.</summary>
    private static Tensor ShapeBeside(Tensor table)
    {
        using var location = table.graph.ColocateWith(table.op);
        return math_ops.cast(array_ops.shape(table, out_type: TF_DataType.TF_INT64), TF_DataType.TF_INT32, "ToInt32");
    }

    private static IndexedSlices Rows(Tensor shape, Tensor indices, object grad)
    {
        var count = gen_ops.Apply("ExpandDims", null, [array_ops.size(indices), 0]).output;
        var tail = array_ops.strided_slice(shape, [new Slice(1)]);
        var values = array_ops.reshape(grad, Concat(count, tail));
        return new IndexedSlices(values, array_ops.reshape(indices, count), shape);
    }

    /// <summary>The gradient by a table whose columns were looked up: the axis is brought to the front, summed, and brought back.</summary>
    private static Tensor AlongAxis(Tensor shape, Tensor indices, Tensor axis, Tensor grad)
    {
        var count = gen_ops.Apply("ExpandDims", null, [array_ops.size(indices), 0]).output;
        var outer = Strided(shape, null, axis);
        var outerCount = array_ops.size(outer);
        var inner = array_ops.strided_slice(Strided(shape, axis, null), [new Slice(1)]);
        var innerCount = array_ops.size(inner);
        var outerAxes = Range(0, outerCount);
        var innerAxes = Range(outerCount + 1, outerCount + 1 + innerCount);
        var values = array_ops.reshape(grad, Concat(outer, count, inner));
        var rows = array_ops.reshape(indices, count);
        var front = Transpose(values, Concat(new List<Tensor> { outerCount }, outerAxes, innerAxes));
        var sums = gen_ops.Apply("UnsortedSegmentSum", null, [front, rows, Element(shape, axis)]).output;
        return Transpose(sums, Concat(BinaryOperators.Apply("add", outerAxes, 1), new[] { 0 }, innerAxes));
    }

    private static Tensor Concat(params object[] parts) => gen_ops.Apply("ConcatV2", "concat", [parts, 0]).output;

    private static Tensor Transpose(Tensor value, Tensor perm) => gen_ops.Apply("Transpose", "transpose", [value, perm]).output;

    private static Tensor Range(object start, Tensor limit)
    {
        using var scope = ops.OpenScope("range", null, limit);
        var from = ops.convert_to_tensor(start, TF_DataType.TF_INT32, "start");
        var delta = ops.convert_to_tensor(1, TF_DataType.TF_INT32, "delta");
        return gen_ops.Apply("Range", scope.Name, [from, limit, delta]).output;
    }

    private static Tensor Strided(Tensor vector, Tensor from, Tensor to)
    {
        using var scope = ops.OpenScope("strided_slice", null, vector);
        var begin = Bound(from, "stack");
        var end = Bound(to, "stack_1");
        var step = ops.convert_to_tensor(new[] { 1 }, name: "stack_2");
        return gen_ops.Apply("StridedSlice", scope.Name, [vector, begin, end, step], ("begin_mask", from is null ? 1 : 0), ("end_mask", to is null ? 1 : 0)).output;
    }

    private static Tensor Element(Tensor vector, Tensor index)
    {
        var next = index + 1;
        using var scope = ops.OpenScope("strided_slice", null, vector);
        var begin = Bound(index, "stack");
        var end = Bound(next, "stack_1");
        var step = ops.convert_to_tensor(new[] { 1 }, name: "stack_2");
        return gen_ops.Apply("StridedSlice", scope.Name, [vector, begin, end, step], ("shrink_axis_mask", 1)).output;
    }

    private static Tensor Bound(Tensor bound, string name) => bound is null
        ? ops.convert_to_tensor(new[] { 0 }, name: name)
        : ops.convert_to_tensor(new List<Tensor> { bound }, name: name);
}
