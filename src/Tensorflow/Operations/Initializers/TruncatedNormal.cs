namespace Tensorflow.Operations.Initializers;

/// <summary>Normal values of which those beyond two standard deviations are drawn again.</summary>
public class TruncatedNormal(float mean = 0f, float stddev = 1f, int? seed = null, TF_DataType dtype = TF_DataType.TF_FLOAT) : IInitializer
{
    /// <inheritdoc/>
    public string ClassName => "TruncatedNormal";

    /// <inheritdoc/>
    public IDictionary<string, object> Config { get; } = new Dictionary<string, object> { ["mean"] = mean, ["stddev"] = stddev, ["seed"] = seed };

    /// <inheritdoc/>
    public Tensor Apply(InitializerArgs args) => random_ops.truncated_normal(args.Shape, mean, stddev, args.DType == TF_DataType.DtInvalid ? dtype : args.DType, seed);
}
