namespace Tensorflow;

/// <summary>The gradient of fused batch normalization (python/ops/nn_grad.py).</summary>
internal static class BatchNormGradients
{
    private const string ChannelsLast = "NHWC";

    [Gradient("FusedBatchNorm")]
    private static object[] FusedBatchNorm(Operation op, object[] grads)
    {
        var training = op.Node.Bool("is_training");
        var format = op.Node.Text("data_format");
        if (!training && format != ChannelsLast)
        {
            throw new NotSupportedException($"The gradient of batch normalization by given moments is not available for data_format '{format}'.");
        }

        var mean = training ? op.outputs[3] : op.inputs[3];
        var variance = training ? op.outputs[4] : op.inputs[4];
        var result = gen_ops.Apply(
            "FusedBatchNormGrad",
            null,
            [grads[0], op.inputs[0], op.inputs[1], mean, variance],
            ("epsilon", op.Node.Attributes.Find("epsilon").F),
            ("data_format", format),
            ("is_training", training)).outputs;
        return [result[0], result[1], result[2], null, null];
    }
}
