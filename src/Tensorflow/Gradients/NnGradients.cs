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

    [Gradient("BiasAddV1")]
    private static object[] BiasAddV1(Operation op, object[] grads)
    {
        var axes = math_ops.range(array_ops.rank(MathGradients.Dense(grads[0])) - 1, null, null, TF_DataType.DtInvalid, "range");
        return [grads[0], math_ops.Reduce("Sum", grads[0], axes, false, null)];
    }

    [Gradient("BiasAddGrad")]
    private static object[] BiasAddGrad(Operation op, object[] grads)
    {
        // The gradient of one bias, repeated for every cell that it was added to.
        var grad = MathGradients.Dense(grads[0]);
        var shape = array_ops.shape(op.inputs[0]);
        var bias = array_ops.shape(grad);
        var one = new[] { 1 };
        Tensor expanded, repeats;
        if (op.Node.Text("data_format") == "NCHW")
        {
            var (images, cells) = (array_ops.strided_slice(shape, [new Slice(null, 1)]), array_ops.strided_slice(shape, [new Slice(2)]));
            expanded = array_ops.concat([array_ops.ones_like(images), bias, array_ops.ones_like(cells)], 0);
            repeats = array_ops.concat([images, one, cells], 0);
        }
        else
        {
            var cells = array_ops.strided_slice(shape, [new Slice(null, -1)]);
            expanded = array_ops.concat([array_ops.ones_like(cells), bias], 0);
            repeats = array_ops.concat([cells, one], 0);
        }

        return [MathGradients.Op("Tile", array_ops.reshape(grad, expanded), repeats)];
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

    [Gradient("TopK", "TopKV2")]
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
        var result = array_ops.reshape(dense, shape);
        return op.NumInputs == 1 ? [result] : [result, array_ops.zeros(new Shape(Array.Empty<int>()), TF_DataType.TF_INT32)];

        static Tensor Last(Tensor sizes) => gen_ops.Apply("GatherV2", null, [math_ops.cast(sizes, TF_DataType.TF_INT64), array_ops.size(sizes) - 1, 0]).output;
    }
}
