using static Tensorflow.MathGradients;

namespace Tensorflow;

/// <summary>Gradients of log-probabilities and cross entropies (python/ops/nn_grad.py).</summary>
internal static class LossGradients
{
    private const string NoSecondDerivative =
        "Currently there is no way to take the second derivative of sparse_softmax_cross_entropy_with_logits due to the fused implementation's interaction with tf.gradients()";

    private const string NoSecondDerivativeOfAlignments =
        "Currently there is no way to take the second  derivative of ctc_loss due to the fused implementation's interaction  with tf.gradients()";

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
        if (grads[1] is not null && !IsZero(Dense(grads[1])))
        {
            // The second derivative is softmax's first.
            var second = Dense(grads[1]);
            var softmax = Op("Softmax", logits);
            var row = gen_ops.Apply("ExpandDims", null, [second, 1]).output;
            var column = gen_ops.Apply("ExpandDims", null, [softmax, 2]).output;
            var sum = array_ops.squeeze(math_ops.matmul(row, column), [1]);
            byLogits += (second - sum) * softmax;
        }

        var negative = -Op("LogSoftmax", logits);
        return [byLogits, Column(grads[0]) * negative];
    }

    [Gradient("CTCLoss")]
    private static object[] AlignedLabels(Operation op, object[] grads)
    {
        var guarded = gen_ops.Apply("PreventGradient", null, [op.outputs[1]], ("message", NoSecondDerivativeOfAlignments)).output;
        return [Column(grads[0]) * guarded, null, null, null];
    }

    private static bool IsZero(Tensor grad) => grad.op.type is "ZerosLike" or "Zeros"
        || (ConstantFolder.Evaluate(grad.Endpoint) is { } value && value.Bytes.IndexOfAnyExcept((byte)0) < 0);

    private static Tensor Column(object grad) => gen_ops.Apply("ExpandDims", null, [grad, -1]).output;
}
