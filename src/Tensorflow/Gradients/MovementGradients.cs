using static Tensorflow.MathGradients;

namespace Tensorflow;

/// <summary>Gradients of what moves all elements and of what hands them on (python/ops/array_grad.py, manip_grad.py, logging_ops.py).</summary>
internal static class MovementGradients
{
    [Gradient("RefIdentity")]
    private static object[] RefIdentity(Operation op, object[] grads) => [grads[0]];

    [Gradient("IdentityN")]
    private static object[] IdentityN(Operation op, object[] grads) => [.. grads];

    [Gradient("Print")]
    private static object[] Print(Operation op, object[] grads) => [grads[0], .. new object[op.NumInputs - 1]];

    [Gradient("PreventGradient")]
    private static object[] PreventGradient(Operation op, object[] grads) =>
        throw new LookupError($"Gradient explicitly disabled. Reason: {op.Node.Text("message")}");

    [Gradient("Reverse")]
    private static object[] Reverse(Operation op, object[] grads) => [Op("Reverse", grads[0], op.inputs[1]), null];

    [Gradient("ConjugateTranspose")]
    private static object[] ConjugateTranspose(Operation op, object[] grads)
    {
        var back = Op("InvertPermutation", op.inputs[1]);
        return [gen_ops.Apply(Dense(grads[0]).BaseType.IsComplex ? "ConjugateTranspose" : "Transpose", "transpose", [grads[0], back]).output, null];
    }

    [Gradient("Roll")]
    private static object[] Roll(Operation op, object[] grads) => [Op("Roll", grads[0], -op.inputs[1], op.inputs[2]), null, null];

    [Gradient("SpaceToBatch")]
    private static object[] SpaceToBatch(Operation op, object[] grads) => [Blocks("BatchToSpace", op, grads[0], op.inputs[1]), null];

    [Gradient("BatchToSpace")]
    private static object[] BatchToSpace(Operation op, object[] grads) => [Blocks("SpaceToBatch", op, grads[0], op.inputs[1]), null];

    [Gradient("SpaceToDepth")]
    private static object[] SpaceToDepth(Operation op, object[] grads) => [Depth("DepthToSpace", op, grads[0])];

    [Gradient("DepthToSpace")]
    private static object[] DepthToSpace(Operation op, object[] grads) => [Depth("SpaceToDepth", op, grads[0])];

    [Gradient("MirrorPadGrad")]
    private static object[] MirrorPadGrad(Operation op, object[] grads) =>
        [gen_ops.Apply("MirrorPad", null, [grads[0], op.inputs[1]], ("mode", op.Node.Text("mode"))).output, null];

    [Gradient("StridedSliceGrad")]
    private static object[] StridedSliceGrad(Operation op, object[] grads)
    {
        string[] masks = ["begin_mask", "end_mask", "ellipsis_mask", "new_axis_mask", "shrink_axis_mask"];
        (string, object)[] attrs = Array.ConvertAll(masks, m => (m, (object)op.Node.Attributes.Find(m).I));
        return [null, null, null, null, gen_ops.Apply("StridedSlice", null, [grads[0], op.inputs[1], op.inputs[2], op.inputs[3]], attrs).output];
    }

    [Gradient("ExtractImagePatches")]
    private static object[] ExtractImagePatches(Operation op, object[] grads)
    {
        // The number of each pixel, from 1 on, moved as the pixels were: a patch's 0 lies outside, and its segment -1 is left out. TensorFlow 1.13.1 multiplies
        // by a sparse matrix of the same numbers, and knows images of known size alone.
        var (ksizes, strides, rates) = (op.Node.Ints("ksizes"), op.Node.Ints("strides"), op.Node.Ints("rates"));
        var input = array_ops.unstack(array_ops.shape(op.inputs[0], optimize: false), 4, 0, "unstack");
        var output = array_ops.unstack(array_ops.shape(op.outputs[0], optimize: false), 4, 0, "unstack");
        var (batch, rows, columns, channels) = (input[0], input[1], input[2], input[3]);
        var count = rows * columns;
        var numbers = array_ops.reshape(math_ops.cast(math_ops.range(1, count + 1, 1, TF_DataType.DtInvalid, "range"), TF_DataType.TF_INT64), Stack(1, rows, columns, 1));
        var moved = gen_ops.Apply(
            "ExtractImagePatches",
            null,
            [numbers],
            ("ksizes", ksizes),
            ("strides", strides),
            ("rates", rates),
            ("padding", op.Node.Text("padding"))).output;
        var places = array_ops.reshape(moved, new[] { -1 }) - constant_op.constant(1L);
        var cells = array_ops.reshape(grads[0], Stack(batch, output[1], output[2], (int)ksizes[1], (int)ksizes[2], channels));
        var flat = array_ops.reshape(array_ops.transpose(cells, [1, 2, 3, 4, 0, 5]), Stack(-1, batch * channels));
        var sums = array_ops.reshape(Op("UnsortedSegmentSum", flat, places, count), Stack(rows, columns, batch, channels));
        return [array_ops.transpose(sums, [2, 0, 1, 3])];

        static Tensor Stack(params object[] sizes) => gen_ops.Apply("Pack", "stack", [sizes], ("axis", 0)).output;
    }

    private static Tensor Blocks(string type, Operation op, object grad, Tensor border) =>
        gen_ops.Apply(type, null, [grad, border], ("block_size", op.Node.Attributes.Find("block_size").I)).output;

    private static Tensor Depth(string type, Operation op, object grad) => op.Node.Text("data_format") is var format && format == "NCHW_VECT_C"
        ? throw new ValueError($"Cannot compute {op.type} gradient with NCHW_VECT_C. NCHW_VECT_C requires qint8 data type.")
        : gen_ops.Apply(type, null, [grad], ("block_size", op.Node.Attributes.Find("block_size").I), ("data_format", format)).output;
}
