namespace Tensorflow;

/// <summary>Gradients of neural-network operations (python/ops/nn_grad.py).</summary>
internal static partial class NnGradients
{
    [Gradient("Relu")]
    private static object[] Relu(Operation op, object[] grads) => [MathGradients.Op("ReluGrad", grads[0], op.outputs[0])];

    [Gradient("Softmax")]
    private static object[] Softmax(Operation op, object[] grads)
    {
        var grad = (Tensor)grads[0];
        var softmax = op.outputs[0];
        var sum = math_ops.Reduce("Sum", grad * softmax, -1, true, null);
        return [(grad - sum) * softmax];
    }

    [Gradient("BiasAdd")]
    private static object[] BiasAdd(Operation op, object[] grads) =>
        [grads[0], gen_ops.Apply("BiasAddGrad", null, [grads[0]], ("data_format", op.Node.Text("data_format"))).output];

    [Gradient("Conv2D")]
    private static object[] Conv2D(Operation op, object[] grads)
    {
        var node = op.Node;
        var shapes = gen_ops.Apply("ShapeN", null, [new[] { op.inputs[0], op.inputs[1] }]).outputs;
        (string, object)[] attrs =
        [
            ("strides", node.Ints("strides")),
            ("padding", node.Text("padding")),
            ("use_cudnn_on_gpu", node.Bool("use_cudnn_on_gpu")),
            ("data_format", node.Text("data_format")),
            ("dilations", node.Ints("dilations")),
        ];
        return
        [
            gen_ops.Apply("Conv2DBackpropInput", null, [shapes[0], op.inputs[1], grads[0]], attrs).output,
            gen_ops.Apply("Conv2DBackpropFilter", null, [op.inputs[0], shapes[1], grads[0]], attrs).output,
        ];
    }

    [Gradient("MaxPool")]
    private static object[] MaxPool(Operation op, object[] grads) =>
    [
        gen_ops.Apply(
            "MaxPoolGrad",
            null,
            [op.inputs[0], op.outputs[0], grads[0]],
            ("ksize", op.Node.Ints("ksize")),
            ("strides", op.Node.Ints("strides")),
            ("padding", op.Node.Text("padding")),
            ("data_format", op.Node.Text("data_format"))).output,
    ];
}
