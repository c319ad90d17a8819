namespace Tensorflow.Layers;

/// <content>Batch normalization.</content>
public partial class LayersApi
{
    /// <summary>Scaled and shifted to the mean beta and the deviation gamma: by the moments of the batch where <paramref name="training"/>, by the moving ones else.</summary>
    /// <param name="inputs">Floats; images (rank 4) are normalized by one operation.</param>
    /// <param name="axis">The axis of the channels.</param>
    /// <param name="momentum">What stays of the moving moments in a step.</param>
    /// <param name="epsilon">Added to the variance.</param>
    /// <param name="center">Whether there is a beta.</param>
    /// <param name="scale">Whether there is a gamma.</param>
    /// <param name="beta_initializer">Zeros by default.</param>
    /// <param name="gamma_initializer">Ones by default.</param>
    /// <param name="moving_mean_initializer">Zeros by default.</param>
    /// <param name="moving_variance_initializer">Ones by default.</param>
    /// <param name="training">A bool, or a bool tensor; false by default.</param>
    /// <param name="trainable">Whether optimizers change beta and gamma.</param>
    /// <param name="name">The scope; <c>batch_normalization</c>, made unique, by default.</param>
    /// <param name="reuse">Whether the variables must exist.</param>
    /// <param name="fused">Whether one operation may do it where the inputs are images.</param>
    /// <param name="beta_regularizer">Gives a loss of beta, for the collection of regularization losses.</param>
    /// <param name="gamma_regularizer">Gives a loss of gamma.</param>
    /// <remarks>The moving moments move only when the operations of the collection <c>update_ops</c> run: put the train op under control dependencies on them.</remarks>
    public Tensor batch_normalization(Tensor inputs, int axis = -1, float momentum = 0.99f, float epsilon = 0.001f, bool center = true, bool scale = true, IInitializer beta_initializer = null, IInitializer gamma_initializer = null, IInitializer moving_mean_initializer = null, IInitializer moving_variance_initializer = null, object training = null, bool trainable = true, string name = null, bool? reuse = null, bool fused = true, Func<Tensor, Tensor> beta_regularizer = null, Func<Tensor, Tensor> gamma_regularizer = null)
    {
        using var layer = new LayerScope(name, "batch_normalization", reuse);
        var rank = inputs.rank >= 0 ? inputs.rank : throw new ValueError("Input has undefined rank:" + inputs.shape);
        var channel = axis < 0 ? axis + rank : axis;
        var size = inputs.shape.dims[channel] >= 0 ? inputs.shape.dims[channel] : throw new ValueError("Input has undefined `axis` dimension. Input shape: " + inputs.shape);
        var shape = new Shape(size);
        var type = inputs.dtype.as_base_dtype() == TF_DataType.TF_HALF ? TF_DataType.TF_FLOAT : inputs.dtype.as_base_dtype();
        var tf = Binding.tf;
        var inOne = fused && rank == 4 && channel is (1 or 3);
        var gamma = scale ? layer.Weight("gamma", shape, type, gamma_initializer ?? tf.ones_initializer, trainable, gamma_regularizer) : null;
        gamma ??= inOne ? constant_op.constant(1.0f, type, shape) : null;
        var beta = center ? layer.Weight("beta", shape, type, beta_initializer ?? tf.zeros_initializer, trainable, beta_regularizer) : null;
        beta ??= inOne ? constant_op.constant(0.0f, type, shape) : null;
        var mean = layer.Variable("moving_mean", shape, type, moving_mean_initializer ?? tf.zeros_initializer, false);
        var variance = layer.Variable("moving_variance", shape, type, moving_variance_initializer ?? tf.ones_initializer, false);
        var state = new MovingMoments(mean, variance, Python.Float(momentum), training, trainable);
        return inOne
            ? Fused(inputs, gamma, beta, state, epsilon, channel == 3 ? "NHWC" : "NCHW")
            : Composed(inputs, gamma, beta, state, epsilon, channel);
    }

    private static Tensor Fused(Tensor inputs, Tensor gamma, Tensor beta, MovingMoments state, float epsilon, string format)
    {
        var nn = Binding.tf.nn;
        var results = SmartCond.Choose(
            state.Training,
            () => nn.fused_batch_norm(inputs, gamma, beta, epsilon: epsilon, data_format: format),
            () => nn.fused_batch_norm(inputs, gamma, beta, state.Mean.AsTensor(), state.Variance.AsTensor(), epsilon, format, is_training: false));
        var momentum = SmartCond.Known(state.Training) is null
            ? SmartCond.Choose(state.Training, () => [constant_op.constant((float)state.Momentum)], () => [constant_op.constant(1.0f)])[0]
            : ops.convert_to_tensor((float)state.Momentum);
        if (SmartCond.Known(state.Training) != false)
        {
            state.Update(Moved(state.Mean, results[1], momentum), Moved(state.Variance, results[2], momentum));
        }

        return results[0];
    }

    private static Tensor Composed(Tensor inputs, Tensor gamma, Tensor beta, MovingMoments state, float epsilon, int channel)
    {
        var rank = inputs.rank;
        int[] axes = [.. Enumerable.Range(0, rank).Where(i => i != channel)];
        var (mean, variance) = (state.Mean.AsTensor(), state.Variance.AsTensor());
        var (scale, offset) = (Broadcast(gamma), Broadcast(beta));
        if (SmartCond.Known(state.Training) != false)
        {
            var (batchMean, batchVariance) = Binding.tf.nn.moments(inputs, new Axis(axes));
            mean = SmartCond.Choose(state.Training, () => [batchMean], () => [state.Mean.AsTensor()])[0];
            variance = SmartCond.Choose(state.Training, () => [batchVariance], () => [state.Variance.AsTensor()])[0];
            var newMean = mean;
            var newVariance = variance;
            var meanUpdate = SmartCond.Choose(state.Training, () => [Moved(state.Mean, newMean, state.Momentum)], () => [state.Mean.AsTensor()])[0];
            state.Update(meanUpdate, SmartCond.Choose(state.Training, () => [Moved(state.Variance, newVariance, state.Momentum)], () => [state.Variance.AsTensor()])[0]);
        }

        var outputs = Binding.tf.nn.batch_normalization(inputs, Broadcast(mean), Broadcast(variance), offset, scale, epsilon);
        outputs.MergeShape(inputs.StaticShape);
        return outputs;

        Tensor Broadcast(Tensor value) => value is null || channel == rank - 1
            ? value
            : array_ops.reshape(value, Enumerable.Range(0, rank).Select(i => i == channel ? (int)inputs.shape.dims[channel] : 1).ToArray());
    }

    private static Tensor Moved(IVariableV1 variable, Tensor value, object momentum) =>
        Train.moving_averages.assign_moving_average(variable, value, momentum, zero_debias: false);

    /// <summary>The moving moments of a layer, how they move, when, and whether the layer trains.</summary>
    private sealed record MovingMoments(IVariableV1 Mean, IVariableV1 Variance, double Momentum, object Training, bool Counts)
    {
        /// <summary>Puts the updates among those that a train op must wait for; a layer that does not train has none to show.</summary>
        public void Update(Tensor mean, Tensor variance)
        {
            if (Counts)
            {
                ops.add_to_collection(ops.GraphKeys.UPDATE_OPS_, mean.op);
                ops.add_to_collection(ops.GraphKeys.UPDATE_OPS_, variance.op);
            }
        }
    }
}
