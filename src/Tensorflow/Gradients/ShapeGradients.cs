using static Tensorflow.MathGradients;

namespace Tensorflow;

/// <summary>Gradients of operations that arrange elements anew (python/ops/array_grad.py).</summary>
internal static class ShapeGradients
{
    [Gradient("ExpandDims")]
    private static object[] ExpandDims(Operation op, object[] grads) => [ToInput(op, grads), null];

    [Gradient("Squeeze")]
    private static object[] Squeeze(Operation op, object[] grads) => [ToInput(op, grads)];

    [Gradient("Transpose")]
    private static object[] Transpose(Operation op, object[] grads) =>
        [gen_ops.Apply("Transpose", "transpose", [grads[0], Op("InvertPermutation", op.inputs[1])]).output, null];

    [Gradient("Pack")]
    private static object[] Pack(Operation op, object[] grads) =>
        [.. gen_ops.Apply("Unpack", "unstack", [grads[0]], ("num", op.NumInputs), ("axis", op.Node.Attributes.Find("axis").I)).outputs];

    [Gradient("Unpack")]
    private static object[] Unpack(Operation op, object[] grads) =>
        [gen_ops.Apply("Pack", "stack", [grads], ("axis", op.Node.Attributes.Find("axis").I)).output];

    [Gradient("Split")]
    private static object[] Split(Operation op, object[] grads) => [null, Joined(grads, op.inputs[0])];

    [Gradient("SplitV")]
    private static object[] SplitV(Operation op, object[] grads) => [Joined(grads, op.inputs[2]), null, null];

    [Gradient("Concat")]
    private static object[] Concat(Operation op, object[] grads) => [null, .. Parts([.. Enumerable.Range(1, op.NumInputs - 1).Select(i => op.inputs[i])], op.inputs[0], grads[0])];

    [Gradient("ConcatV2")]
    private static object[] ConcatV2(Operation op, object[] grads)
    {
        var count = op.NumInputs - 1;
        return [.. Parts([.. Enumerable.Range(0, count).Select(i => op.inputs[i])], op.inputs[count], grads[0]), null];
    }

    [Gradient("StridedSlice")]
    private static object[] StridedSlice(Operation op, object[] grads)
    {
        string[] masks = ["begin_mask", "end_mask", "ellipsis_mask", "new_axis_mask", "shrink_axis_mask"];
        var shape = array_ops.shape(op.inputs[0], out_type: op.inputs[1].dtype);
        (string, object)[] attrs = Array.ConvertAll(masks, m => (m, (object)op.Node.Attributes.Find(m).I));
        return [gen_ops.Apply("StridedSliceGrad", null, [shape, op.inputs[1], op.inputs[2], op.inputs[3], grads[0]], attrs).output, null, null, null];
    }

    private static Tensor[] Parts(Tensor[] parts, Tensor axis, object grad)
    {
        var positive = BinaryOperators.Apply("mod", axis, array_ops.rank(parts[0]));
        var shapes = ShapesOf(parts);
        var offsets = gen_ops.Apply("ConcatOffset", null, [positive, shapes]).outputs;
        return [.. shapes.Select((shape, i) => Op("Slice", grad, offsets[i], shape))];
    }

    private static Tensor ToInput(Operation op, object[] grads) => array_ops.reshape(grads[0], array_ops.shape(op.inputs[0]));

    // Python takes the shapes one by one until one is not a constant, and then all of them at once.
    private static Tensor[] ShapesOf(Tensor[] parts)
    {
        var shapes = new List<Tensor>();
        foreach (var part in parts)
        {
            shapes.Add(array_ops.shape(part));
            if (shapes[^1].op.type != "Const")
            {
                return gen_ops.Apply("ShapeN", null, [parts]).outputs;
            }
        }

        return [.. shapes];
    }

    // tf.concat of a single part is that part.
    private static Tensor Joined(object[] parts, Tensor axis) => parts.Length == 1
        ? gen_ops.Apply("Identity", "concat", [parts[0]]).output
        : gen_ops.Apply("ConcatV2", "concat", [parts, axis]).output;
}
