using static Tensorflow.MathGradients;

namespace Tensorflow;

/// <summary>Gradients of extremes, of choices and of squared differences (python/ops/math_grad.py).</summary>
internal static class ReduceGradients
{
    [Gradient("Max", "Min")]
    private static object[] Extreme(Operation op, object[] grads)
    {
        var x = op.inputs[0];
        var kept = KeptShape(array_ops.shape(x), op.inputs[1]);
        var y = array_ops.reshape(op.outputs[0], kept);
        var grad = array_ops.reshape(grads[0], kept);
        var chosen = math_ops.cast(Op("Equal", y, x), grad.dtype);
        var count = array_ops.reshape(math_ops.Reduce("Sum", chosen, op.inputs[1], false, null), kept);
        return [gen_ops.Apply("RealDiv", "div", [chosen, count]).output * grad, null];
    }

    [Gradient("SquaredDifference")]
    private static object[] SquaredDifference(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var b = new BroadcastPair(op);
        Tensor slope;
        using (After(grad))
        {
            var two = constant_op.constant(2.0f, grad.dtype.as_base_dtype(), name: "scalar");
            slope = Op("Mul", two, grad) * (op.inputs[0] - op.inputs[1]);
        }

        var first = b.ReduceFirst(slope);
        return [first, -b.ReduceSecond(slope)];
    }

    [Gradient("Div")]
    private static object[] Div(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var b = new BroadcastPair(op);
        var y = Conj(op.inputs[1]);
        var first = b.ReduceFirst(Quotient(grad, y));
        return [first, b.ReduceSecond(grad * Quotient(Quotient(-Conj(op.inputs[0]), y), y))];
    }

    [Gradient("Select")]
    private static object[] Select(Operation op, object[] grads)
    {
        var zeros = array_ops.zeros_like(op.inputs[1]);
        return [null, Op("Select", op.inputs[0], grads[0], zeros), Op("Select", op.inputs[0], zeros, grads[0])];
    }

    [Gradient("Pow")]
    private static object[] Pow(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var b = new BroadcastPair(op);
        var (x, y) = (Conj(op.inputs[0]), Conj(op.inputs[1]));
        var first = b.ReduceFirst(grad * y * Op("Pow", x, y - 1.0f));
        var positive = x.BaseType is DType.Complex64 or DType.Complex128 ? Op("NotEqual", x, 0.0f) : Op("Greater", x, 0.0f);
        var log = Op("Log", Op("Select", positive, x, array_ops.ones_like(x)));
        log = Op("Select", positive, log, array_ops.zeros_like(x));
        return [first, b.ReduceSecond(grad * Conj(op.outputs[0]) * log)];
    }

    private static Tensor Quotient(Tensor x, Tensor y) => gen_ops.Apply("RealDiv", "div", [x, y]).output;
}
