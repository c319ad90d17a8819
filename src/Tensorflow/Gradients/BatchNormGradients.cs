namespace Tensorflow;

/// <summary>The gradient of fused batch normalization (python/ops/nn_grad.py).</summary>
internal static class BatchNormGradients
{
    private const string ChannelsLast = "NHWC";

    [Gradient("FusedBatchNorm", "FusedBatchNormV2")]
    private static object[] FusedBatchNorm(Operation op, object[] grads)
    {
        var training = op.Node.Bool("is_training");
        var format = op.Node.Text("data_format");
        var (x, grad) = (op.inputs[0], MathGradients.Dense(grads[0]));
        var turns = !training && format != ChannelsLast;
        if (turns)
        {
            // The kernel by given moments knows images whose channels stand last alone.
            (x, grad, format) = (array_ops.transpose(x, [0, 2, 3, 1]), array_ops.transpose(grad, [0, 2, 3, 1]), ChannelsLast);
        }

        var mean = training ? op.outputs[3] : op.inputs[3];
        var variance = training ? op.outputs[4] : op.inputs[4];
        var result = gen_ops.Apply(
            op.type == "FusedBatchNorm" ? "FusedBatchNormGrad" : "FusedBatchNormGradV2",
            null,
            [grad, x, op.inputs[1], mean, variance],
            ("epsilon", op.Node.Attributes.Find("epsilon").F),
            ("data_format", format),
            ("is_training", training)).outputs;
        return [turns ? array_ops.transpose(result[0], [0, 3, 1, 2]) : result[0], result[1], result[2], null, null];
    }
}
