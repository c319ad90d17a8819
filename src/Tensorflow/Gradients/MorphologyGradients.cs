namespace Tensorflow;

/// <summary>Gradients of dilations (python/ops/nn_grad.py).</summary>
internal static class MorphologyGradients
{
    [Gradient("Dilation2D")]
    private static object[] Dilation2D(Operation op, object[] grads) => [By(op, grads, "Dilation2DBackpropInput"), By(op, grads, "Dilation2DBackpropFilter")];

    private static Tensor By(Operation op, object[] grads, string type) => gen_ops.Apply(
        type,
        null,
        [op.inputs[0], op.inputs[1], grads[0]],
        ("strides", op.Node.Ints("strides")),
        ("rates", op.Node.Ints("rates")),
        ("padding", op.Node.Text("padding"))).output;
}
