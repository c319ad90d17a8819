using static Tensorflow.MathGradients;

namespace Tensorflow;

/// <summary>Gradients of the gradients of functions of one tensor, element by element (python/ops/math_grad.py, nn_grad.py).</summary>
internal static class SecondGradients
{
    [Gradient("InvGrad", "ReciprocalGrad")]
    private static object[] Reciprocal(Operation op, object[] grads) => Later(grads, grad =>
    {
        var y = Conj(op.inputs[0]);
        var twice = BinaryOperators.Apply("mul", Conj(grad), -2.0f);
        return [twice * op.inputs[1] * y, Op("ReciprocalGrad", y, grad)];
    });

    [Gradient("SqrtGrad")]
    private static object[] Sqrt(Operation op, object[] grads) => Later(grads, grad =>
    {
        var share = BinaryOperators.Apply("truediv", grad, op.inputs[0]);
        return [-Conj(share) * op.outputs[0], BinaryOperators.Apply("mul", 0.5f, share)];
    });

    [Gradient("RsqrtGrad")]
    private static object[] Rsqrt(Operation op, object[] grads) => Later(grads, grad =>
    {
        var y = Conj(op.inputs[0]);
        var scaled = BinaryOperators.Apply("mul", -1.5f, Conj(grad));
        return [scaled * op.inputs[1] * Op("Square", y), Op("RsqrtGrad", y, grad)];
    });

    [Gradient("TanhGrad")]
    private static object[] Tanh(Operation op, object[] grads) => Later(grads, grad =>
    {
        var (y, dy) = (Conj(op.inputs[0]), Conj(op.inputs[1]));
        return [BinaryOperators.Apply("mul", grad, -2.0f) * dy * y, Op("TanhGrad", y, grad)];
    });

    [Gradient("SigmoidGrad")]
    private static object[] Sigmoid(Operation op, object[] grads) => Later(grads, grad =>
    {
        var (y, dy) = (Conj(op.inputs[0]), Conj(op.inputs[1]));
        var product = grad * dy;
        return [product - (BinaryOperators.Apply("mul", 2.0f, product) * y), Op("SigmoidGrad", y, grad)];
    });

    [Gradient("SoftplusGrad")]
    private static object[] Softplus(Operation op, object[] grads) => Later(grads, grad =>
    {
        var (dy, x) = (op.inputs[0], op.inputs[1]);
        var first = Op("SoftplusGrad", grad, x);
        var product = grad * dy;
        var sum = BinaryOperators.Apply("add", Op("Exp", -x), 2.0f) + Op("Exp", x);
        return [first, BinaryOperators.Apply("truediv", product, sum)];
    });

    // TensorFlow 1.13.1 gives EluGrad its own output in place of y; later ones, as here, what belongs there.
    [Gradient("EluGrad", "SeluGrad")]
    private static object[] Exponential(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var y = op.inputs[1];
        var first = Op(op.type, grad, y);
        var isNegative = Op("Less", y, 0.0f);
        return [first, array_ops.where(isNegative, grad * op.inputs[0], Zeros(y))];
    }

    [Gradient("ReluGrad", "Relu6Grad")]
    private static object[] Relu(Operation op, object[] grads) => [Op(op.type, grads[0], op.inputs[1]), Zeros(op.inputs[1])];

    [Gradient("LeakyReluGrad")]
    private static object[] LeakyRelu(Operation op, object[] grads) =>
        [gen_ops.Apply("LeakyReluGrad", null, [grads[0], op.inputs[1]], ("alpha", op.Node.Attributes.Find("alpha").F)).output, Zeros(op.inputs[1])];

    private static Tensor Zeros(Tensor like) => array_ops.zeros(array_ops.shape(like), like.dtype.as_base_dtype());

    private static object[] Later(object[] grads, Func<Tensor, object[]> build)
    {
        var grad = Dense(grads[0]);
        using var control = After(grad);
        return build(grad);
    }
}
