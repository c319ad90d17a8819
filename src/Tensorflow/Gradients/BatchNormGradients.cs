namespace Tensorflow;

/// <summary>The gradient of fused batch normalization (python/ops/nn_grad.py).</summary>
internal static class BatchNormGradients
{
    private const string ChannelsLast = "NHWC";
    private const string VolumesLast = "NDHWC";

    [Gradient("FusedBatchNorm", "FusedBatchNormV2", "FusedBatchNormV3")]
    private static object[] FusedBatchNorm(Operation op, object[] grads)
    {
        var training = op.Node.Bool("is_training");
        var format = op.Node.Text("data_format");
        var (x, grad) = (op.inputs[0], MathGradients.Dense(grads[0]));
        var turns = !training && format is "NCHW" or "NCDHW";
        var isVolume = format.Length == 5;
        if (turns)
        {
            // The kernel by given moments knows images whose channels stand last alone.
            int[] last = isVolume ? [0, 2, 3, 4, 1] : [0, 2, 3, 1];
            (x, grad, format) = (array_ops.transpose(x, last), array_ops.transpose(grad, last), isVolume ? VolumesLast : ChannelsLast);
        }

        var mean = training ? op.outputs[3] : op.inputs[3];
        var variance = training ? op.outputs[4] : op.inputs[4];
        object[] inputs = [grad, x, op.inputs[1], mean, variance];
        var result = gen_ops.Apply(
            op.type.Replace("BatchNorm", "BatchNormGrad", StringComparison.Ordinal),
            null,
            op.type == "FusedBatchNormV3" ? [.. inputs, op.outputs[5]] : inputs,
            ("epsilon", op.Node.Attributes.Find("epsilon").F),
            ("data_format", format),
            ("is_training", training)).outputs;
        int[] first = isVolume ? [0, 4, 1, 2, 3] : [0, 3, 1, 2];
        return [turns ? array_ops.transpose(result[0], first) : result[0], result[1], result[2], null, null];
    }

    [Gradient("FusedBatchNormGrad", "FusedBatchNormGradV2", "FusedBatchNormGradV3")]
    private static object[] Second(Operation op, object[] grads)
    {
        // The gradient written out in other operations, and the gradients of those.
        Tensor[] xs = [op.inputs[0], op.inputs[1], op.inputs[2]];
        var ys = WrittenOut(op);
        var results = gradients_impl.Gradients(ys, xs, [grads[0], grads[1], grads[2]], stopGradients: xs);
        return [.. results, .. new object[op.NumInputs - 3]];
    }

    private static Tensor[] WrittenOut(Operation op)
    {
        var type = op.inputs[1].dtype.as_base_dtype();
        var grad = math_ops.cast(op.inputs[0], TF_DataType.TF_FLOAT);
        var x = math_ops.cast(op.inputs[1], TF_DataType.TF_FLOAT);
        var format = op.Node.Text("data_format");
        var isFirst = format[1] == 'C';
        int[] axes = isFirst ? [0, .. Enumerable.Range(2, format.Length - 2)] : [.. Enumerable.Range(0, format.Length - 1)];
        var epsilon = op.Node.Attributes.Find("epsilon").F;
        var scale = PerChannel(op.inputs[2]);
        if (!op.Node.Bool("is_training"))
        {
            var inverse = MathGradients.Op("Rsqrt", PerChannel(op.inputs[4]) + epsilon);
            var byScale = grad * (x - PerChannel(op.inputs[3])) * inverse;
            return [math_ops.cast(grad * scale * inverse, type), Sum(byScale, "Sum", false), Sum(grad, "Sum", false)];
        }

        var mean = Sum(x, "Mean", true);
        var variance = Sum(MathGradients.Op("SquaredDifference", x, MathGradients.Op("StopGradient", mean)), "Mean", true);
        var offset = x - mean;
        var root = MathGradients.Op("Rsqrt", variance + epsilon);
        var slope = Sum(grad * offset, "Mean", true);
        var byX = scale * root * (grad - Sum(grad, "Mean", true) - (MathGradients.Op("Reciprocal", variance + epsilon) * slope * offset));
        return [math_ops.cast(byX, type), array_ops.reshape(root * Sum(grad * offset, "Sum", true), new[] { -1 }), Sum(grad, "Sum", false)];

        Tensor PerChannel(Tensor values) => isFirst
            ? array_ops.reshape(values, (int[])[1, -1, .. Enumerable.Repeat(1, format.Length - 2)])
            : values;

        Tensor Sum(Tensor value, string reduction, bool keep) => math_ops.Reduce(reduction, value, axes, keep, null);
    }
}
