namespace Tensorflow;

/// <content>Probability distributions.</content>
public partial class tensorflow
{
    /// <summary>Probability distributions.</summary>
    public distributions_internal distributions { get; } = new();

    /// <summary>The functions of <c>tf.distributions</c>.</summary>
    public class distributions_internal
    {
        /// <inheritdoc cref="Tensorflow.Normal(Tensor, Tensor, bool, bool, string)"/>
        public Normal Normal(Tensor loc, Tensor scale, bool validate_args = false, bool allow_nan_stats = true, string name = "Normal") =>
            new(loc, scale, validate_args, allow_nan_stats, name);
    }
}
