namespace Tensorflow.Operations.Initializers;

/// <summary>Normal values.</summary>
public class RandomNormal(float mean = 0f, float stddev = 1f, int? seed = null, TF_DataType dtype = TF_DataType.TF_FLOAT) : IInitializer
{
    /// <inheritdoc/>
    public string ClassName => "RandomNormal";

    /// <inheritdoc/>
    public IDictionary<string, object> Config { get; } = new Dictionary<string, object> { ["mean"] = mean, ["stddev"] = stddev, ["seed"] = seed };

    /// <inheritdoc/>
    public Tensor Apply(InitializerArgs args) => random_ops.random_normal(args.Shape, mean, stddev, args.DType == TF_DataType.DtInvalid ? dtype : args.DType, seed);
}
