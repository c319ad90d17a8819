using static Tensorflow.MathGradients;

namespace Tensorflow;

/// <summary>Gradients of choices among elements and of products that a 0 decides (python/ops/math_grad.py, clip_ops.py, nn_grad.py).</summary>
internal static class ChoiceGradients
{
    [Gradient("ArgMax", "ArgMin", "TruncateDiv")]
    private static object[] None(Operation op, object[] grads) => [null, null];

    [Gradient("Xlogy")]
    private static object[] Xlogy(Operation op, object[] grads) =>
        Logarithmic(op, grads, (x, y, isX) => [Op("Xlogy", isX, y), Op("Xdivy", x, y)]);

    [Gradient("Xdivy")]
    private static object[] Xdivy(Operation op, object[] grads) => Logarithmic(op, grads, (x, y, isX) =>
    {
        var first = Op("Xdivy", isX, y);
        var negative = -x;
        return [first, Op("Xdivy", negative, BinaryOperators.Apply("pow", y, 2.0f))];
    });

    // Newer than TensorFlow 1.13.1.
    [Gradient("MulNoNan")]
    private static object[] MulNoNan(Operation op, object[] grads)
    {
        var b = new BroadcastPair(op);
        var first = b.ReduceFirst(Op("MulNoNan", grads[0], op.inputs[1]));
        return [first, b.ReduceSecond(Op("MulNoNan", op.inputs[0], grads[0]))];
    }

    // Newer than TensorFlow 1.13.1.
    [Gradient("SelectV2")]
    private static object[] SelectV2(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var zeros = array_ops.zeros(new Shape(Array.Empty<int>()), grad.dtype.as_base_dtype());
        var first = Op("SelectV2", op.inputs[0], grad, zeros);
        var second = Op("SelectV2", op.inputs[0], zeros, grad);
        return [null, Reduced(first, op.inputs[1]), Reduced(second, op.inputs[2])];

        Tensor Reduced(Tensor gradient, Tensor input)
        {
            var shape = array_ops.shape(input);
            var axes = gen_ops.Apply("BroadcastGradientArgs", null, [shape, array_ops.shape(op.outputs[0])]).outputs[0];
            return array_ops.reshape(math_ops.Reduce("Sum", gradient, axes, true, null), shape);
        }
    }

    [Gradient("ClipByValue")]
    private static object[] ClipByValue(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var (x, low, high) = (op.inputs[0], op.inputs[1], op.inputs[2]);
        var (shape, lowShape, highShape) = (array_ops.shape(x), array_ops.shape(low), array_ops.shape(high));
        var zeros = array_ops.zeros(array_ops.shape(grad), grad.dtype);
        var below = Op("Less", x, low);
        var above = Op("Greater", x, high);
        var byLow = new BroadcastPair(shape, lowShape, gen_ops.Apply("BroadcastGradientArgs", null, [shape, lowShape]));
        var byHigh = new BroadcastPair(shape, highShape, gen_ops.Apply("BroadcastGradientArgs", null, [shape, highShape]));
        var inside = array_ops.where(Op("LogicalOr", below, above), zeros, grad);
        var ofLow = array_ops.where(below, grad, zeros);
        var ofHigh = array_ops.where(above, grad, zeros);
        var first = byHigh.ReduceFirst(inside);
        var second = byLow.ReduceSecond(ofLow);
        return [first, second, byHigh.ReduceSecond(ofHigh)];
    }

    [Gradient("NthElement")]
    private static object[] NthElement(Operation op, object[] grads)
    {
        // Of equal elements each has its share.
        var column = gen_ops.Apply("ExpandDims", null, [op.outputs[0], -1]).output;
        var grad = Dense(grads[0]);
        var chosen = math_ops.cast(Op("Equal", column, op.inputs[0]), grad.dtype);
        var wide = gen_ops.Apply("ExpandDims", null, [grad, -1]).output;
        var count = gen_ops.Apply("ExpandDims", null, [math_ops.Reduce("Sum", chosen, -1, false, null), -1]).output;
        return [gen_ops.Apply("RealDiv", "div", [chosen, count]).output * wide, null];
    }

    [Gradient("Cross")]
    private static object[] Cross(Operation op, object[] grads) => [Op("Cross", op.inputs[1], grads[0]), Op("Cross", grads[0], op.inputs[0])];

    // Newer than TensorFlow 1.13.1.
    [Gradient("EuclideanNorm")]
    private static object[] EuclideanNorm(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var norm = op.outputs[0];
        if (!op.Node.Bool("keep_dims"))
        {
            var kept = KeptShape(array_ops.shape(op.inputs[0]), op.inputs[1]);
            norm = array_ops.reshape(norm, kept);
            grad = array_ops.reshape(grad, kept);
        }

        var share = BinaryOperators.Apply("truediv", norm, grad);
        return [BinaryOperators.Apply("truediv", op.inputs[0], share), null];
    }

    // Newer than TensorFlow 1.13.1: positive and negative parts apart, because their logarithms are added up.
    [Gradient("CumulativeLogsumexp")]
    private static object[] CumulativeLogsumexp(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var (x, axis, sums) = (op.inputs[0], op.inputs[1], op.outputs[0]);
        var (exclusive, reverse) = (op.Node.Bool("exclusive"), op.Node.Bool("reverse"));
        var least = constant_op.constant(LeastOf(grad.BaseType), grad.dtype.as_base_dtype());
        var positive = Part(Op("Greater", grad, 0.0f), grad);
        return [positive - Part(Op("Less", grad, 0.0f), -grad), null];

        Tensor Part(Tensor isPart, Tensor value)
        {
            var log = Op("SelectV2", isPart, Op("Log", value), least);
            var behind = gen_ops.Apply("CumulativeLogsumexp", null, [log - sums, axis], ("exclusive", exclusive), ("reverse", !reverse)).output;
            return Op("Exp", behind + x);
        }
    }

    private static double LeastOf(DType type) => type switch
    {
        DType.Half => (double)Half.MinValue,
        DType.Float64 => double.MinValue,
        _ => float.MinValue,
    };

    private static object[] Logarithmic(Operation op, object[] grads, Func<Tensor, Tensor, Tensor, Tensor[]> slopes)
    {
        var grad = Dense(grads[0]);
        var x = op.inputs[0];
        var b = new BroadcastPair(op);
        using var control = After(grad);
        var isX = math_ops.cast(Op("NotEqual", x, 0.0f), x.dtype.as_base_dtype());
        var parts = slopes(x, op.inputs[1], isX);
        var first = b.ReduceFirst(parts[0] * grad);
        return [first, b.ReduceSecond(parts[1] * grad)];
    }
}
