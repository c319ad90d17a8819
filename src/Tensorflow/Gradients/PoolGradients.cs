using static Tensorflow.MathGradients;

namespace Tensorflow;

/// <summary>Gradients of pooling, and the gradients of those (python/ops/nn_grad.py).</summary>
internal static class PoolGradients
{
    [Gradient("MaxPool")]
    private static object[] MaxPool(Operation op, object[] grads) =>
        [gen_ops.Apply("MaxPoolGrad", null, [op.inputs[0], op.outputs[0], grads[0]], NewerAttributes.With(op, Window(op), "explicit_paddings")).output];

    [Gradient("MaxPoolV2")]
    private static object[] MaxPoolV2(Operation op, object[] grads) =>
        [gen_ops.Apply("MaxPoolGradV2", null, [op.inputs[0], op.outputs[0], grads[0], op.inputs[1], op.inputs[2]], Format(op)).output, null, null];

    [Gradient("MaxPoolWithArgmax")]
    private static object[] MaxPoolWithArgmax(Operation op, object[] grads)
    {
        (string, object)[] attrs = [("ksize", op.Node.Ints("ksize")), ("strides", op.Node.Ints("strides")), ("padding", op.Node.Text("padding"))];
        return [gen_ops.Apply("MaxPoolGradWithArgmax", null, [op.inputs[0], grads[0], op.outputs[1]], NewerAttributes.With(op, attrs, "include_batch_in_index")).output];
    }

    [Gradient("MaxPoolGrad")]
    private static object[] MaxPoolGrad(Operation op, object[] grads) =>
        [Zeros(op.inputs[0]), Zeros(op.inputs[1]), gen_ops.Apply("MaxPoolGradGrad", null, [op.inputs[0], op.inputs[1], grads[0]], Window(op)).output];

    [Gradient("MaxPoolGradGrad")]
    private static object[] MaxPoolGradGrad(Operation op, object[] grads) =>
        [Zeros(op.inputs[0]), Zeros(op.inputs[1]), gen_ops.Apply("MaxPoolGrad", null, [op.inputs[0], op.inputs[1], grads[0]], Window(op)).output];

    [Gradient("MaxPoolGradV2")]
    private static object[] MaxPoolGradV2(Operation op, object[] grads) => Second("MaxPoolGradGradV2", op, grads);

    [Gradient("MaxPoolGradGradV2")]
    private static object[] MaxPoolGradGradV2(Operation op, object[] grads) => Second("MaxPoolGradV2", op, grads);

    [Gradient("AvgPool")]
    private static object[] AvgPool(Operation op, object[] grads) =>
        [gen_ops.Apply("AvgPoolGrad", null, [array_ops.shape(op.inputs[0]), grads[0]], Window(op)).output];

    [Gradient("AvgPoolGrad")]
    private static object[] AvgPoolGrad(Operation op, object[] grads) => [Op("StopGradient", op.inputs[0]), gen_ops.Apply("AvgPool", null, [grads[0]], Window(op)).output];

    [Gradient("MaxPool3D")]
    private static object[] MaxPool3D(Operation op, object[] grads) =>
        [gen_ops.Apply("MaxPool3DGrad", null, [op.inputs[0], op.outputs[0], grads[0]], Window(op)).output];

    [Gradient("MaxPool3DGrad")]
    private static object[] MaxPool3DGrad(Operation op, object[] grads) =>
        [Zeros(op.inputs[0]), Zeros(op.inputs[1]), gen_ops.Apply("MaxPool3DGradGrad", null, [op.inputs[0], op.inputs[1], grads[0]], Window(op)).output];

    [Gradient("MaxPool3DGradGrad")]
    private static object[] MaxPool3DGradGrad(Operation op, object[] grads) =>
        [Zeros(op.inputs[0]), Zeros(op.inputs[1]), gen_ops.Apply("MaxPool3DGrad", null, [op.inputs[0], op.inputs[1], grads[0]], Window(op)).output];

    [Gradient("AvgPool3D")]
    private static object[] AvgPool3D(Operation op, object[] grads) =>
        [gen_ops.Apply("AvgPool3DGrad", null, [array_ops.shape(op.inputs[0]), grads[0]], Window(op)).output];

    [Gradient("AvgPool3DGrad")]
    private static object[] AvgPool3DGrad(Operation op, object[] grads) => [Op("StopGradient", op.inputs[0]), gen_ops.Apply("AvgPool3D", null, [grads[0]], Window(op)).output];

    private static object[] Second(string type, Operation op, object[] grads)
    {
        var zeros = (Zeros(op.inputs[0]), Zeros(op.inputs[1]));
        var third = gen_ops.Apply(type, null, [op.inputs[0], op.inputs[1], grads[0], op.inputs[3], op.inputs[4]], Format(op)).output;
        return [zeros.Item1, zeros.Item2, third, null, null];
    }

    private static (string, object)[] Window(Operation op) => [("ksize", op.Node.Ints("ksize")), ("strides", op.Node.Ints("strides")), .. Format(op)];

    private static (string, object)[] Format(Operation op) => [("padding", op.Node.Text("padding")), ("data_format", op.Node.Text("data_format"))];

    private static Tensor Zeros(Tensor like) => array_ops.zeros(array_ops.shape(like), like.dtype.as_base_dtype());
}
