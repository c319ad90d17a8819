using static Tensorflow.MathGradients;

namespace Tensorflow;

/// <summary>Gradients of products over axes, and of running sums and products (python/ops/math_grad.py). Products of numbers among which is a 0 have a gradient here; running ones give not-a-number there, as in TensorFlow.</summary>
internal static class ProductGradients
{
    [Gradient("Prod")]
    private static object[] Prod(Operation op, object[] grads)
    {
        var x = op.inputs[0];
        var shape = array_ops.shape(x);
        var axes = math_ops.cast(array_ops.reshape(op.inputs[1], new[] { -1 }), TF_DataType.TF_INT32);
        var (kept, tiles) = ReducedShape(shape, op.inputs[1]);
        var grad = Op("Tile", array_ops.reshape(grads[0], kept), tiles);
        var (perm, reduced, others) = Columns(x, shape, axes);
        var turned = gen_ops.Apply("Transpose", "transpose", [x, perm]).output;
        var turnedShape = array_ops.shape(turned, optimize: false);
        var columns = array_ops.reshape(turned, new[] { reduced, others });

        // For each factor the product of those before it and of those behind it.
        var before = Running("Cumprod", columns, 0, true, false);
        var behind = Running("Cumprod", columns, 0, true, true);
        var rest = array_ops.reshape(before * behind, turnedShape);
        var result = grad * gen_ops.Apply("Transpose", "transpose", [rest, Op("InvertPermutation", perm)]).output;
        return [array_ops.reshape(result, shape), null];
    }

    [Gradient("Cumsum")]
    private static object[] Cumsum(Operation op, object[] grads) =>
        [Running("Cumsum", grads[0], op.inputs[1], op.Node.Bool("exclusive"), !op.Node.Bool("reverse")), null];

    [Gradient("Cumprod")]
    private static object[] Cumprod(Operation op, object[] grads)
    {
        var (x, axis) = (op.inputs[0], op.inputs[1]);
        var (exclusive, reverse) = (op.Node.Bool("exclusive"), op.Node.Bool("reverse"));
        var products = Running("Cumprod", x, axis, exclusive, reverse);
        var sums = Running("Cumsum", products * Dense(grads[0]), axis, exclusive, !reverse);
        return [BinaryOperators.Apply("truediv", sums, x), null];
    }

    /// <summary>The reduced axes in front, and how many elements lie on them and on the others; small integers, computed on the host.</summary>
    private static (Tensor Perm, Tensor Reduced, Tensor Others) Columns(Tensor x, Tensor shape, Tensor axes)
    {
        using var device = x.graph.device("/device:CPU:0");
        device.__enter__();
        var rank = array_ops.rank(x);
        var reduced = BinaryOperators.Apply("mod", axes + rank, rank);
        var others = gen_ops.Apply("ListDiff", null, [math_ops.RangeTo(rank), reduced]).outputs[0];
        var perm = array_ops.concat([reduced, others], 0);
        var reducedCount = math_ops.Reduce("Prod", Op("GatherV2", shape, reduced, 0), null, false, null);
        return (perm, reducedCount, math_ops.Reduce("Prod", Op("GatherV2", shape, others, 0), null, false, null));
    }

    private static Tensor Running(string type, object x, object axis, bool exclusive, bool reverse) =>
        gen_ops.Apply(type, null, [x, axis], ("exclusive", exclusive), ("reverse", reverse)).output;
}
