using static Tensorflow.MathGradients;

namespace Tensorflow;

/// <summary>Gradients of parts, borders and repetitions of a tensor (python/ops/array_grad.py).</summary>
internal static class PartGradients
{
    private static readonly int[] s_flat = [-1];
    private static readonly int[] s_origin = [0, 0];

    [Gradient("Slice")]
    private static object[] Slice(Operation op, object[] grads)
    {
        var begin = op.inputs[1];
        var rank = array_ops.rank(op.inputs[0]);
        var size = array_ops.shape(op.outputs[0], out_type: begin.dtype);
        var column = ColumnOf(rank);
        var before = array_ops.reshape(begin, column);
        var after = array_ops.reshape(array_ops.shape(op.inputs[0], out_type: begin.dtype) - size - begin, column);
        var paddings = gen_ops.Apply("ConcatV2", "concat", [new[] { before, after }, 1]).output;
        return [Op("Pad", grads[0], paddings), null, null];
    }

    [Gradient("Pad")]
    private static object[] Pad(Operation op, object[] grads) => [WithoutBorder(op, grads), null];

    [Gradient("PadV2")]
    private static object[] PadV2(Operation op, object[] grads) => [WithoutBorder(op, grads), null, null];

    [Gradient("MirrorPad")]
    private static object[] MirrorPad(Operation op, object[] grads) =>
        [gen_ops.Apply("MirrorPadGrad", null, [grads[0], op.inputs[1]], ("mode", op.Node.Text("mode"))).output, null];

    private static Tensor WithoutBorder(Operation op, object[] grads)
    {
        var before = Op("Slice", op.inputs[1], s_origin, ColumnOf(array_ops.rank(op.inputs[0])));
        var begin = array_ops.reshape(before, s_flat);
        return Op("Slice", grads[0], begin, array_ops.shape(op.inputs[0]));
    }

    [Gradient("Tile")]
    private static object[] Tile(Operation op, object[] grads)
    {
        // Multiples and sizes in turns: what was repeated lies on the even axes, and is summed.
        var shape = array_ops.shape(op.inputs[0]);
        var parts = array_ops.reshape(array_ops.transpose(array_ops.stack(new[] { op.inputs[1], shape })), s_flat);
        var axes = math_ops.range(0, array_ops.size(parts), 2, TF_DataType.DtInvalid, "range");
        var sum = gen_ops.Apply("Sum", null, [array_ops.reshape(grads[0], parts), axes], ("keep_dims", false)).output;
        sum.MergeShape(op.inputs[0].StaticShape);
        return [sum, null];
    }

    [Gradient("BroadcastTo")]
    private static object[] BroadcastTo(Operation op, object[] grads)
    {
        var shape = array_ops.shape(op.inputs[0]);
        var size = array_ops.size(op.inputs[0]);
        var places = array_ops.reshape(math_ops.RangeTo(size), shape);
        var spread = array_ops.reshape(Op("BroadcastTo", places, op.inputs[1]), s_flat);
        return [array_ops.reshape(Op("UnsortedSegmentSum", array_ops.reshape(grads[0], s_flat), spread, size), shape), null];
    }

    [Gradient("Fill")]
    private static object[] Fill(Operation op, object[] grads) => [null, math_ops.Reduce("Sum", grads[0], null, false, null)];

    private static Tensor ColumnOf(Tensor rank)
    {
        using var scope = ops.OpenScope("stack", null, rank);
        var one = constant_op.constant(1, name: "1");
        return gen_ops.Apply("Pack", scope.Name, [new[] { rank, one }], ("axis", 0)).output;
    }
}
