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
    private static object[] Pad(Operation op, object[] grads)
    {
        var before = Op("Slice", op.inputs[1], s_origin, ColumnOf(array_ops.rank(op.inputs[0])));
        var begin = array_ops.reshape(before, s_flat);
        return [Op("Slice", grads[0], begin, array_ops.shape(op.inputs[0])), null];
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
