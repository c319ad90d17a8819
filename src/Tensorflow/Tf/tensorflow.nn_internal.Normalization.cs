using Tensorflow.NumPy;

namespace Tensorflow;

/// <content>Normalization and dropout (python/ops/nn_impl.py, nn_ops.py).</content>
public partial class tensorflow
{
    /// <content>Normalization and dropout.</content>
    public partial class nn_internal
    {
        private const float SmallestEpsilon = 1.001e-5f;

        /// <summary>Mean and variance over <paramref name="axes"/>.</summary>
        public (Tensor, Tensor) moments(Tensor x, Axis axes, string name = null, bool keep_dims = false)
        {
            using var scope = ops.OpenScope(name, "moments", x, axes);
            var isHalf = x.dtype == TF_DataType.TF_HALF;
            var y = isHalf ? math_ops.cast(x, TF_DataType.TF_FLOAT) : x;
            var mean = math_ops.Reduce("Mean", y, axes, true, "mean");
            var difference = Binary("SquaredDifference", y, Unary("StopGradient", mean, null), null);
            var variance = math_ops.Reduce("Mean", difference, axes, true, "variance");
            if (!keep_dims)
            {
                mean = Squeeze(mean, axes);
                variance = Squeeze(variance, axes);
            }

            return isHalf ? (math_ops.cast(mean, TF_DataType.TF_HALF), math_ops.cast(variance, TF_DataType.TF_HALF)) : (mean, variance);
        }

        /// <summary>Scales and shifts <paramref name="x"/> by given moments; <paramref name="offset"/> and <paramref name="scale"/> may be null.</summary>
        public Tensor batch_normalization(Tensor x, Tensor mean, Tensor variance, Tensor offset, Tensor scale, float variance_epsilon, string name = null)
        {
            using var scope = ops.OpenScope(name, "batchnorm", x, mean, variance, scale, offset);
            var inverse = Unary("Rsqrt", variance + variance_epsilon, null);
            if (scale is not null)
            {
                inverse *= scale;
            }

            var scaled = x * inverse;
            var shift = offset is null ? Unary("Neg", mean, null) * inverse : offset - (mean * inverse);
            return scaled + shift;
        }

        /// <summary>Normalizes images by the moments of their channels; by <paramref name="mean"/> and <paramref name="variance"/> when not training.</summary>
        /// <returns>The images, and the mean and the variance of the batch.</returns>
        public Tensor[] fused_batch_norm(Tensor x, Tensor scale, Tensor offset, Tensor mean = null, Tensor variance = null, float epsilon = 0.001f, string data_format = "NHWC", bool is_training = true, string name = null, float exponential_avg_factor = 1f)
        {
            if (exponential_avg_factor != 1f)
            {
                throw new UnimplementedError($"FusedBatchNorm of TensorFlow 1 has no exponential_avg_factor ({exponential_avg_factor}); keep a moving average of the returned moments.");
            }

            if (!is_training && (mean is null || variance is null))
            {
                throw new ValueError("Both 'mean' and 'variance' arguments must be given when is_training is False.");
            }

            mean ??= constant_op.constant(Array.Empty<float>());
            variance ??= constant_op.constant(Array.Empty<float>());
            var normalized = gen_ops.Apply(
                x.dtype.as_base_dtype() == TF_DataType.TF_FLOAT ? "FusedBatchNorm" : "FusedBatchNormV2",
                name,
                [x, scale, offset, mean, variance],
                ("epsilon", Math.Max(epsilon, SmallestEpsilon)),
                ("data_format", data_format),
                ("is_training", is_training));
            return normalized.outputs[..3];
        }

        /// <summary>Sets elements to zero at random and scales the others up, so that the sum is kept on average.</summary>
        /// <exception cref="ValueError">Neither or both of keep_prob and rate are given, or the rate is not in [0, 1).</exception>
        public Tensor dropout(Tensor x, Tensor keep_prob = null, Tensor noise_shape = null, int? seed = null, string name = null, float? rate = null)
        {
            if (keep_prob is null == rate is null)
            {
                throw new ValueError(rate is null ? "You must provide a rate to dropout." : "Cannot specify both 'keep_prob' and 'rate'.");
            }

            object drop = keep_prob switch
            {
                null => (object)Python.Float(rate.Value),
                NDArray number => (object)(1 - Python.Float((float)number)),
                _ => 1f - keep_prob,
            };
            if (drop is double value && value is not (>= 0 and < 1))
            {
                throw new ValueError(FormattableString.Invariant($"rate must be a scalar tensor or a float in the range [0, 1), got {value:g6}"));
            }

            return Dropout(x, drop, noise_shape, seed, name);
        }

        internal static Tensor Dropout(Tensor x, object rate, Tensor noiseShape, int? seed, string name)
        {
            using var scope = ops.OpenScope(name, "dropout", x);
            var input = ops.convert_to_tensor(x, name: "x");
            var dropped = ops.convert_to_tensor(rate, input.dtype, "rate");
            if (rate is 0.0)
            {
                return input;
            }

            var shape = noiseShape ?? array_ops.shape(input);
            var kept = 1f - dropped;
            var mask = Unary("Floor", kept + random_ops.random_uniform(shape, dtype: input.dtype, seed: seed), null);
            return Binary("Mul", gen_ops.Apply("RealDiv", "truediv", [input, kept]).output, mask, "mul");
        }

        private static Tensor Squeeze(Tensor input, Axis axes) => gen_ops.Apply("Squeeze", null, [input], ("squeeze_dims", axes.axis)).output;
    }
}
