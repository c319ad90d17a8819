namespace Tensorflow;

/// <summary>Gradients of lists of tensors: the gradient of a list is a list (python/ops/list_ops.py of 2.x, whose forms of these ops are the registered ones).</summary>
internal static class TensorListGradients
{
    [Gradient("TensorListPushBack")]
    private static object[] PushBack(Operation op, object[] grads) =>
        gen_ops.Apply("TensorListPopBack", null, [grads[0], array_ops.shape(op.inputs[1])], ("element_dtype", Type(op))).outputs;

    [Gradient("TensorListPopBack")]
    private static object[] PopBack(Operation op, object[] grads)
    {
        var list = grads[0] ?? Empty(op.outputs[0], op.outputs[1].dtype);
        var element = grads[1] ?? array_ops.zeros_like(op.outputs[1]);
        return [gen_ops.Apply("TensorListPushBack", null, [list, element]).output, null];
    }

    [Gradient("TensorListStack")]
    private static object[] Stack(Operation op, object[] grads)
    {
        var rows = MathGradients.Dense(grads[0]);
        var shape = rows.StaticShape;
        object element = shape.HasRank ? Array.ConvertAll(shape.Slice(1).ToArray(), d => (int)d) : -1;
        return [gen_ops.Apply("TensorListFromTensor", null, [rows, Shaped(element)]).output, null];
    }

    [Gradient("TensorListFromTensor")]
    private static object[] FromTensor(Operation op, object[] grads)
    {
        var rows = op.inputs[0];
        var count = rows.StaticShape.HasRank ? (int)rows.StaticShape[0] : -1;
        var list = grads[0] ?? Empty(op.outputs[0], rows.dtype);
        var stacked = gen_ops.Apply(
            "TensorListStack",
            null,
            [list, RowShape(rows)],
            ("element_dtype", rows.dtype.as_base_dtype()),
            ("num_elements", count)).output;
        return [stacked, null];
    }

    [Gradient("TensorListGetItem")]
    private static object[] GetItem(Operation op, object[] grads)
    {
        var item = MathGradients.Dense(grads[0]);
        var count = Length(op.inputs[0]);
        var empty = Reserve(op.inputs[0], count, item.dtype);
        return [gen_ops.Apply("TensorListSetItem", null, [empty, op.inputs[1], item]).output, null, null];
    }

    [Gradient("TensorListSetItem")]
    private static object[] SetItem(Operation op, object[] grads)
    {
        var (index, item) = (op.inputs[1], op.inputs[2]);
        var list = gen_ops.Apply("TensorListSetItem", null, [grads[0], index, array_ops.zeros_like(item)]).output;
        var element = gen_ops.Apply("TensorListGetItem", null, [grads[0], index, array_ops.shape(item)], ("element_dtype", item.dtype.as_base_dtype())).output;
        if (op.Node.Bool("resize_if_index_out_of_bounds"))
        {
            list = gen_ops.Apply("TensorListResize", null, [list, Length(op.inputs[0])]).output;
        }

        return [list, null, element];
    }

    [Gradient("TensorListResize")]
    private static object[] Resize(Operation op, object[] grads) =>
        [gen_ops.Apply("TensorListResize", null, [grads[0], Length(op.inputs[0])]).output, null];

    [Gradient("TensorListGather")]
    private static object[] Gather(Operation op, object[] grads)
    {
        var rows = MathGradients.Dense(grads[0]);
        var shape = ElementShape(op.inputs[0]);
        var count = Length(op.inputs[0]);
        var empty = gen_ops.Apply("TensorListReserve", null, [shape, count], ("element_dtype", rows.dtype.as_base_dtype())).output;
        return [gen_ops.Apply("TensorListScatterIntoExistingList", null, [empty, rows, op.inputs[1]]).output, null, null];
    }

    [Gradient("TensorListScatter")]
    private static object[] Scatter(Operation op, object[] grads) => [Gathered(op, grads[0], op.inputs[0], op.inputs[1]), null, null];

    [Gradient("TensorListScatterV2")]
    private static object[] ScatterOfLength(Operation op, object[] grads) => [Gathered(op, grads[0], op.inputs[0], op.inputs[1]), null, null, null];

    [Gradient("TensorListScatterIntoExistingList")]
    private static object[] ScatterIntoExistingList(Operation op, object[] grads)
    {
        var (rows, indices) = (op.inputs[1], op.inputs[2]);
        var gathered = Gathered(op, grads[0], rows, indices);
        var list = gen_ops.Apply("TensorListScatterIntoExistingList", null, [grads[0], array_ops.zeros_like(rows), indices]).output;
        return [list, gathered, null];
    }

    [Gradient("TensorListConcat")]
    private static object[] Concat(Operation op, object[] grads) => [Split(op, grads[0])];

    [Gradient("TensorListConcatV2")]
    private static object[] ConcatOfLengths(Operation op, object[] grads) => [Split(op, grads[0]), null, null];

    [Gradient("TensorListSplit")]
    private static object[] Split(Operation op, object[] grads)
    {
        var shape = array_ops.concat([new[] { -1 }, RowShape(op.inputs[0])], 0);
        var joined = gen_ops.Apply("TensorListConcatV2", null, [grads[0], shape, op.inputs[2]], ("element_dtype", op.inputs[0].dtype.as_base_dtype())).outputs[0];
        return [joined, null, null];
    }

    private static Tensor Split(Operation op, object gradient) =>
        gen_ops.Apply("TensorListSplit", null, [MathGradients.Dense(gradient), ElementShape(op.inputs[0]), op.outputs[1]]).output;

    private static Tensor Gathered(Operation op, object list, Tensor rows, Tensor indices) =>
        gen_ops.Apply("TensorListGather", null, [list, indices, RowShape(rows)], ("element_dtype", rows.dtype.as_base_dtype())).output;

    private static Tensor RowShape(Tensor rows) => gen_ops.Apply("Slice", null, [array_ops.shape(rows), new[] { 1 }, new[] { -1 }]).output;

    private static object Shaped(object element) => element is int[] { Length: 0 } ? constant_op.constant(new NDArray(Array.Empty<int>(), new Shape(0))) : element;

    private static Tensor Length(Tensor list) => gen_ops.Apply("TensorListLength", null, [list]).output;

    private static Tensor ElementShape(Tensor list) => gen_ops.Apply("TensorListElementShape", null, [list], ("shape_type", TF_DataType.TF_INT32)).output;

    private static Tensor Reserve(Tensor list, Tensor count, TF_DataType type) =>
        gen_ops.Apply("TensorListReserve", null, [ElementShape(list), count], ("element_dtype", type.as_base_dtype())).output;

    private static Tensor Empty(Tensor list, TF_DataType type) =>
        gen_ops.Apply("EmptyTensorList", null, [ElementShape(list), -1], ("element_dtype", type.as_base_dtype())).output;

    private static TF_DataType Type(Operation op) => (TF_DataType)op.Node.Type("element_dtype");
}
