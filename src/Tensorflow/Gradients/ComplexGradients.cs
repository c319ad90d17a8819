using static Tensorflow.MathGradients;

namespace Tensorflow;

/// <summary>Gradients between complex numbers and their parts (python/ops/math_grad.py).</summary>
internal static class ComplexGradients
{
    [Gradient("Real")]
    private static object[] Real(Operation op, object[] grads) => [Number(Dense(grads[0]), Zero(grads[0]))];

    [Gradient("Imag")]
    private static object[] Imag(Operation op, object[] grads) => [Number(Zero(grads[0]), Dense(grads[0]))];

    [Gradient("Complex")]
    private static object[] Complex(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var b = new BroadcastPair(op);
        var first = b.ReduceFirst(complex_ops.Part("Real", grad, null));
        return [first, b.ReduceSecond(complex_ops.Part("Imag", grad, null))];
    }

    [Gradient("Conj")]
    private static object[] Conjugate(Operation op, object[] grads) => [Conj(Dense(grads[0]))];

    [Gradient("ComplexAbs")]
    private static object[] Abs(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        return [Number(grad, array_ops.zeros_like(grad)) * Op("Sign", op.inputs[0])];
    }

    [Gradient("Angle")]
    private static object[] Angle(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        using var control = After(grad);
        var real = complex_ops.Part("Real", op.inputs[0], null);
        var imaginary = complex_ops.Part("Imag", op.inputs[0], null);
        var turned = Op("Reciprocal", Number(imaginary, real));
        return [-Number(grad, Zero(grad)) * turned];
    }

    private static Tensor Zero(object like) => constant_op.constant(0.0f, Dense(like).dtype.as_base_dtype());

    private static Tensor Number(Tensor real, Tensor imaginary) =>
        gen_ops.Apply("Complex", null, [real, imaginary], ("Tout", complex_ops.ComplexOf(real, imaginary))).output;
}
