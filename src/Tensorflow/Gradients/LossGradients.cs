using static Tensorflow.MathGradients;

namespace Tensorflow;

/// <summary>Gradients of log-probabilities, cross entropies and average pooling (python/ops/nn_grad.py).</summary>
internal static class LossGradients
{
    private const string NoSecondDerivative =
        "Currently there is no way to take the second derivative of sparse_softmax_cross_entropy_with_logits due to the fused implementation's interaction with tf.gradients()";

    [Gradient("LogSoftmax")]
    private static object[] LogSoftmax(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var softmax = Op("Exp", op.outputs[0]);
        return [grad - (math_ops.Reduce("Sum", grad, -1, true, null) * softmax)];
    }

    [Gradient("SparseSoftmaxCrossEntropyWithLogits")]
    private static object[] SparseLabels(Operation op, object[] grads)
    {
        var guarded = gen_ops.Apply("PreventGradient", null, [op.outputs[1]], ("message", NoSecondDerivative)).output;
        return [Column(grads[0]) * guarded, null];
    }

    [Gradient("SoftmaxCrossEntropyWithLogits")]
    private static object[] DenseLabels(Operation op, object[] grads)
    {
        var logits = op.inputs[0];
        var byLogits = Column(grads[0]) * op.outputs[1];
        if (grads[1] is Tensor second && second.op.type is not ("ZerosLike" or "Zeros"))
        {
            throw new NotSupportedException("The second derivative of softmax_cross_entropy_with_logits is not available.");
        }

        var negative = -Op("LogSoftmax", logits);
        return [byLogits, Column(grads[0]) * negative];
    }

    [Gradient("AvgPool")]
    private static object[] AvgPool(Operation op, object[] grads) =>
    [
        gen_ops.Apply(
            "AvgPoolGrad",
            null,
            [array_ops.shape(op.inputs[0]), grads[0]],
            ("ksize", op.Node.Ints("ksize")),
            ("strides", op.Node.Ints("strides")),
            ("padding", op.Node.Text("padding")),
            ("data_format", op.Node.Text("data_format"))).output,
    ];

    private static Tensor Column(object grad) => gen_ops.Apply("ExpandDims", null, [grad, -1]).output;
}
