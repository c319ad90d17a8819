namespace Tensorflow;

/// <summary>Gradients of neural-network operations (python/ops/nn_grad.py).</summary>
internal static partial class NnGradients
{
    [Gradient("Relu")]
    private static object[] Relu(Operation op, object[] grads) => [MathGradients.Op("ReluGrad", grads[0], op.outputs[0])];

    [Gradient("Softmax")]
    private static object[] Softmax(Operation op, object[] grads)
    {
        var grad = MathGradients.Dense(grads[0]);
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
        var shapes = gen_ops.Apply("ShapeN", null, [new[] { op.inputs[0], op.inputs[1] }]).outputs;
        return
        [
            Windows("Conv2DBackpropInput", op, shapes[0], op.inputs[1], grads[0]),
            Windows("Conv2DBackpropFilter", op, op.inputs[0], shapes[1], grads[0]),
        ];
    }

    [Gradient("Conv2DBackpropInput")]
    private static object[] Conv2DBackpropInput(Operation op, object[] grads) =>
    [
        null,
        Windows("Conv2DBackpropFilter", op, grads[0], array_ops.shape(op.inputs[1]), op.inputs[2]),
        Windows("Conv2D", op, grads[0], op.inputs[1]),
    ];

    [Gradient("Conv2DBackpropFilter")]
    private static object[] Conv2DBackpropFilter(Operation op, object[] grads) =>
    [
        Windows("Conv2DBackpropInput", op, array_ops.shape(op.inputs[0]), grads[0], op.inputs[2]),
        null,
        Windows("Conv2D", op, op.inputs[0], grads[0]),
    ];

    /// <summary>An operation over the windows of another one.</summary>
    private static Tensor Windows(string type, Operation op, params object[] inputs) => gen_ops.Apply(
        type,
        null,
        inputs,
        ("strides", op.Node.Ints("strides")),
        ("padding", op.Node.Text("padding")),
        ("use_cudnn_on_gpu", op.Node.Bool("use_cudnn_on_gpu")),
        ("data_format", op.Node.Text("data_format")),
        ("dilations", op.Node.Ints("dilations"))).output;

    [Gradient("DepthwiseConv2dNative")]
    private static object[] DepthwiseConv2d(Operation op, object[] grads)
    {
        (string, object)[] attrs = [("strides", op.Node.Ints("strides")), ("padding", op.Node.Text("padding")), ("data_format", op.Node.Text("data_format"))];
        return
        [
            gen_ops.Apply("DepthwiseConv2dNativeBackpropInput", null, [array_ops.shape(op.inputs[0]), op.inputs[1], grads[0]], attrs).output,
            gen_ops.Apply("DepthwiseConv2dNativeBackpropFilter", null, [op.inputs[0], array_ops.shape(op.inputs[1]), grads[0]], attrs).output,
        ];
    }

    [Gradient("LRN")]
    private static object[] Lrn(Operation op, object[] grads) =>
    [
        gen_ops.Apply(
            "LRNGrad",
            null,
            [grads[0], op.inputs[0], op.outputs[0]],
            ("depth_radius", op.Node.Attributes.Find("depth_radius").I),
            ("bias", op.Node.Attributes.Find("bias").F),
            ("alpha", op.Node.Attributes.Find("alpha").F),
            ("beta", op.Node.Attributes.Find("beta").F)).output,
    ];

    [Gradient("TopKV2")]
    private static object[] TopK(Operation op, object[] grads)
    {
        // The places of all rows in one, and zeros around the gradient.
        var shape = array_ops.shape(op.inputs[0]);
        var found = array_ops.shape(op.outputs[1]);
        var count = Last(found);
        var rows = array_ops.reshape(op.outputs[1], array_ops.stack(new object[] { (NDArray)(-1L), count }));
        var width = Last(shape);
        var height = math_ops.cast(array_ops.strided_slice(array_ops.shape(rows), [Slice.Index(0)]), TF_DataType.TF_INT64);
        var starts = gen_ops.Apply("ExpandDims", null, [math_ops.range(0L, height * width, width, TF_DataType.DtInvalid, "range"), -1]).output;
        var places = array_ops.reshape(rows + math_ops.cast(starts, TF_DataType.TF_INT32), new[] { -1 });
        var size = array_ops.reshape(math_ops.Reduce("Prod", shape, null, false, null), new[] { 1 });
        var dense = gen_ops.Apply("SparseToDense", null, [places, size, array_ops.reshape(grads[0], new[] { -1 }), 0], ("validate_indices", false)).output;
        return [array_ops.reshape(dense, shape), array_ops.zeros(new Shape(Array.Empty<int>()), TF_DataType.TF_INT32)];

        static Tensor Last(Tensor sizes) => gen_ops.Apply("GatherV2", null, [math_ops.cast(sizes, TF_DataType.TF_INT64), array_ops.size(sizes) - 1, 0]).output;
    }

    [Gradient("ResizeBilinear")]
    private static object[] ResizeBilinear(Operation op, object[] grads) =>
        [gen_ops.Apply("ResizeBilinearGrad", null, [grads[0], op.inputs[0]], Grid(op)).output, null];

    [Gradient("ResizeNearestNeighbor")]
    private static object[] ResizeNearestNeighbor(Operation op, object[] grads)
    {
        var sizes = op.inputs[0].shape.dims?[1..3];
        object size = sizes is not null && sizes.All(d => d >= 0)
            ? Array.ConvertAll(sizes, d => (int)d)
            : array_ops.strided_slice(array_ops.shape(op.inputs[0]), [new Slice(1, 3)]);
        return [gen_ops.Apply("ResizeNearestNeighborGrad", null, [grads[0], size], Grid(op)).output, null];
    }

    /// <summary>How the pixels of both sizes lie on each other.</summary>
    /// <exception cref="UnimplementedError">By their centres, which TensorFlow 1.13.1's gradients do not know.</exception>
    private static (string, object)[] Grid(Operation op) => op.Node.Attributes.Find("half_pixel_centers")?.B == true
        ? throw new UnimplementedError($"The gradient of '{op.name}' with half_pixel_centers is newer than TensorFlow 1.13.1 and not available. Resize without them.")
        : [("align_corners", op.Node.Bool("align_corners"))];

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
