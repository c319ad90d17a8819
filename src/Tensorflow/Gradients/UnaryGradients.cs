using static Tensorflow.MathGradients;

namespace Tensorflow;

/// <summary>Gradients of functions of one tensor, element by element (python/ops/math_grad.py, nn_grad.py).</summary>
internal static class UnaryGradients
{
    [Gradient("Log1p")]
    private static object[] Log1p(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        using var control = After(grad);
        return [grad * Op("Reciprocal", BinaryOperators.Apply("add", 1.0f, Conj(op.inputs[0])))];
    }

    [Gradient("Sqrt", "Rsqrt", "Reciprocal")]
    private static object[] OfOutput(Operation op, object[] grads) => [Op(op.type + "Grad", op.outputs[0], grads[0])];

    [Gradient("Inv")]
    private static object[] Inv(Operation op, object[] grads) => [Op("ReciprocalGrad", op.outputs[0], grads[0])];

    [Gradient("Sigmoid", "Tanh")]
    private static object[] OfOutputLater(Operation op, object[] grads)
    {
        using var control = After(Dense(grads[0]));
        return [Op(op.type + "Grad", Conj(op.outputs[0]), grads[0])];
    }

    [Gradient("Relu6", "Elu", "Selu")]
    private static object[] ByOutput(Operation op, object[] grads) => [Op(op.type + "Grad", grads[0], op.outputs[0])];

    [Gradient("Softplus", "Softsign")]
    private static object[] ByInput(Operation op, object[] grads) => [Op(op.type + "Grad", grads[0], op.inputs[0])];

    [Gradient("LeakyRelu")]
    private static object[] LeakyRelu(Operation op, object[] grads) =>
        [gen_ops.Apply("LeakyReluGrad", null, [grads[0], op.inputs[0]], ("alpha", op.Node.Attributes.Find("alpha").F)).output];

    [Gradient("Abs")]
    private static object[] Abs(Operation op, object[] grads) => [Dense(grads[0]) * Op("Sign", op.inputs[0])];

    [Gradient("Sin")]
    private static object[] Sin(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        using var control = After(grad);
        return [grad * Op("Cos", Conj(op.inputs[0]))];
    }

    [Gradient("Cos")]
    private static object[] Cos(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        using var control = After(grad);
        return [-grad * Op("Sin", Conj(op.inputs[0]))];
    }

    [Gradient("Sign")]
    private static object[] Sign(Operation op, object[] grads) => [array_ops.zeros(array_ops.shape(op.inputs[0]), op.inputs[0].dtype)];

    [Gradient("CheckNumerics")]
    private static object[] CheckNumerics(Operation op, object[] grads) =>
        [gen_ops.Apply("CheckNumerics", null, [grads[0]], ("message", "Not a number (NaN) or infinity (Inf) values detected in gradient.")).output];

    [Gradient("Floor", "Ceil", "Round", "Rint")]
    private static object[] Steps(Operation op, object[] grads) => [null];

    [Gradient("L2Loss")]
    private static object[] L2Loss(Operation op, object[] grads) => [op.inputs[0] * Dense(grads[0])];

    [Gradient("AddN", "AccumulateNV2")]
    private static object[] AddN(Operation op, object[] grads) => [.. Enumerable.Repeat(grads[0], op.NumInputs)];
}
