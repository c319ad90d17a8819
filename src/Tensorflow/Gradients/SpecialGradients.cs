using static Tensorflow.MathGradients;

namespace Tensorflow;

/// <summary>Gradients of inverse hyperbolic, error, gamma and Bessel functions (python/ops/math_grad.py).</summary>
internal static class SpecialGradients
{
    [Gradient("Asinh")]
    private static object[] Asinh(Operation op, object[] grads) => Later(grads, grad => Quotient(grad, Op("Cosh", Conj(op.outputs[0]))));

    [Gradient("Acosh")]
    private static object[] Acosh(Operation op, object[] grads) => Later(grads, grad => Quotient(grad, Op("Sinh", Conj(op.outputs[0]))));

    [Gradient("Atanh")]
    private static object[] Atanh(Operation op, object[] grads) => Later(grads, grad =>
    {
        var square = Op("Square", Conj(op.inputs[0]));
        var one = constant_op.constant(1.0f, grad.dtype.as_base_dtype());
        return grad * Op("Reciprocal", Op("Sub", one, square));
    });

    [Gradient("Erfc")]
    private static object[] Erfc(Operation op, object[] grads) =>
        Scaled(grads, -2 / Math.Sqrt(Math.PI), () => Op("Exp", -Op("Square", Conj(op.inputs[0]))));

    // The inverses of the error function and of the normal distribution are newer than TensorFlow 1.13.1.
    [Gradient("Erfinv")]
    private static object[] Erfinv(Operation op, object[] grads) => Scaled(grads, Math.Sqrt(Math.PI) / 2, () => Op("Exp", Op("Square", op.outputs[0])));

    [Gradient("Ndtri")]
    private static object[] Ndtri(Operation op, object[] grads) =>
        Scaled(grads, Math.Sqrt(2 * Math.PI), () => Op("Exp", BinaryOperators.Apply("truediv", Op("Square", op.outputs[0]), 2.0f)));

    [Gradient("Digamma")]
    private static object[] Digamma(Operation op, object[] grads) => Later(grads, grad =>
    {
        var x = Conj(op.inputs[0]);
        return grad * Op("Polygamma", constant_op.constant(1.0f, x.dtype.as_base_dtype()), x);
    });

    [Gradient("Polygamma")]
    private static object[] Polygamma(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var b = new BroadcastPair(op);
        using var control = After(grad);
        var slope = Op("Polygamma", BinaryOperators.Apply("add", op.inputs[0], 1.0f), op.inputs[1]);
        return [null, b.ReduceSecond(slope * grad)];
    }

    [Gradient("Zeta")]
    private static object[] Zeta(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var b = new BroadcastPair(op);
        using var control = After(grad);
        var x = op.inputs[0];
        var slope = -x * Op("Zeta", BinaryOperators.Apply("add", x, 1.0f), op.inputs[1]);
        return [null, b.ReduceSecond(slope * grad)];
    }

    [Gradient("BesselI0e")]
    private static object[] BesselI0e(Operation op, object[] grads) => Later(grads, grad =>
        grad * (Op("BesselI1e", op.inputs[0]) - (Op("Sign", op.inputs[0]) * op.outputs[0])));

    [Gradient("BesselI1e")]
    private static object[] BesselI1e(Operation op, object[] grads) => Later(grads, grad =>
    {
        // At 0 the slope is a half, and the formula 0 / 0.
        var (x, y) = (op.inputs[0], op.outputs[0]);
        var least = x.BaseType == DType.Float64 ? double.BitIncrement(1) - 1 : MathF.BitIncrement(1) - 1;
        var zeros = array_ops.zeros_like(x);
        var isLarge = Op("Greater", Op("Abs", x), least);
        var safe = array_ops.where(isLarge, x, BinaryOperators.Apply("add", least, zeros));
        var slope = Op("BesselI0e", safe) - (y * (Op("Sign", safe) + Op("Reciprocal", safe)));
        return grad * array_ops.where(isLarge, slope, BinaryOperators.Apply("add", 0.5f, zeros));
    });

    private static object[] Scaled(object[] grads, double factor, Func<Tensor> slope)
    {
        var grad = Dense(grads[0]);
        var scale = constant_op.constant(factor, grad.dtype.as_base_dtype());
        using var control = After(grad);
        return [grad * scale * slope()];
    }

    private static object[] Later(object[] grads, Func<Tensor, Tensor> slope)
    {
        var grad = Dense(grads[0]);
        using var control = After(grad);
        return [slope(grad)];
    }

    private static Tensor Quotient(Tensor x, Tensor y) => BinaryOperators.Apply("truediv", x, y);
}
