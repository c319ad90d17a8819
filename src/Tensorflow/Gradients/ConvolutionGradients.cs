using static Tensorflow.MathGradients;

namespace Tensorflow;

/// <summary>Gradients of convolutions, and the gradients of those (python/ops/nn_grad.py).</summary>
internal static class ConvolutionGradients
{
    private const string Explicit = "explicit_paddings";

    [Gradient("Conv2D")]
    private static object[] Conv2D(Operation op, object[] grads)
    {
        var shapes = gen_ops.Apply("ShapeN", null, [new[] { op.inputs[0], op.inputs[1] }]).outputs;
        var attrs = Flat(op);
        return
        [
            gen_ops.Apply("Conv2DBackpropInput", null, [shapes[0], op.inputs[1], grads[0]], attrs).output,
            gen_ops.Apply("Conv2DBackpropFilter", null, [op.inputs[0], shapes[1], grads[0]], attrs).output,
        ];
    }

    [Gradient("Conv2DBackpropInput")]
    private static object[] Conv2DBackpropInput(Operation op, object[] grads) => OfInput("Conv2D", "Conv2DBackpropFilter", op, grads, Flat(op));

    [Gradient("Conv2DBackpropFilter")]
    private static object[] Conv2DBackpropFilter(Operation op, object[] grads) => OfFilter("Conv2D", "Conv2DBackpropInput", op, grads, Flat(op));

    [Gradient("DepthwiseConv2dNative")]
    private static object[] DepthwiseConv2d(Operation op, object[] grads) =>
        Forward("DepthwiseConv2dNativeBackpropInput", "DepthwiseConv2dNativeBackpropFilter", op, grads, Depthwise(op));

    [Gradient("DepthwiseConv2dNativeBackpropInput")]
    private static object[] DepthwiseBackpropInput(Operation op, object[] grads) =>
        OfInput("DepthwiseConv2dNative", "DepthwiseConv2dNativeBackpropFilter", op, grads, Depthwise(op));

    [Gradient("DepthwiseConv2dNativeBackpropFilter")]
    private static object[] DepthwiseBackpropFilter(Operation op, object[] grads) =>
        OfFilter("DepthwiseConv2dNative", "DepthwiseConv2dNativeBackpropInput", op, grads, Depthwise(op));

    [Gradient("Conv3D")]
    private static object[] Conv3D(Operation op, object[] grads) => Forward("Conv3DBackpropInputV2", "Conv3DBackpropFilterV2", op, grads, Volume(op));

    [Gradient("Conv3DBackpropInputV2")]
    private static object[] Conv3DBackpropInput(Operation op, object[] grads) => OfInput("Conv3D", "Conv3DBackpropFilterV2", op, grads, Volume(op));

    [Gradient("Conv3DBackpropFilterV2")]
    private static object[] Conv3DBackpropFilter(Operation op, object[] grads) => OfFilter("Conv3D", "Conv3DBackpropInputV2", op, grads, Volume(op));

    private static object[] Forward(string byInput, string byFilter, Operation op, object[] grads, (string, object)[] attrs) =>
    [
        gen_ops.Apply(byInput, null, [array_ops.shape(op.inputs[0]), op.inputs[1], grads[0]], attrs).output,
        gen_ops.Apply(byFilter, null, [op.inputs[0], array_ops.shape(op.inputs[1]), grads[0]], attrs).output,
    ];

    // The gradient by the input is linear in the filter and in the gradient that it was given; so is that by the filter in the input.
    private static object[] OfInput(string forward, string byFilter, Operation op, object[] grads, (string, object)[] attrs) =>
    [
        null,
        gen_ops.Apply(byFilter, null, [grads[0], array_ops.shape(op.inputs[1]), op.inputs[2]], attrs).output,
        gen_ops.Apply(forward, null, [grads[0], op.inputs[1]], attrs).output,
    ];

    private static object[] OfFilter(string forward, string byInput, Operation op, object[] grads, (string, object)[] attrs) =>
    [
        gen_ops.Apply(byInput, null, [array_ops.shape(op.inputs[0]), grads[0], op.inputs[2]], attrs).output,
        null,
        gen_ops.Apply(forward, null, [op.inputs[0], grads[0]], attrs).output,
    ];

    private static (string, object)[] Flat(Operation op) => NewerAttributes.With(
        op,
        [
            ("strides", op.Node.Ints("strides")),
            ("padding", op.Node.Text("padding")),
            ("use_cudnn_on_gpu", op.Node.Bool("use_cudnn_on_gpu")),
            ("data_format", op.Node.Text("data_format")),
            ("dilations", op.Node.Ints("dilations")),
        ],
        Explicit);

    // TensorFlow 1.13.1 leaves the dilations of a depthwise convolution out of its gradients, and so of a dilated one takes a wrong gradient; here they are
    // handed on where they are not 1, and the CPU's kernel refuses them.
    private static (string, object)[] Depthwise(Operation op)
    {
        (string, object)[] attrs = [("strides", op.Node.Ints("strides")), ("padding", op.Node.Text("padding")), ("data_format", op.Node.Text("data_format"))];
        var dilations = op.Node.Ints("dilations");
        return NewerAttributes.With(op, dilations.All(d => d == 1) ? attrs : [.. attrs, ("dilations", dilations)], Explicit);
    }

    private static (string, object)[] Volume(Operation op) =>
    [
        ("strides", op.Node.Ints("strides")),
        ("padding", op.Node.Text("padding")),
        ("dilations", op.Node.Ints("dilations")),
        ("data_format", op.Node.Text("data_format")),
    ];
}
