namespace Tensorflow.Operations.Initializers;

/// <summary>Random values whose variance is <paramref name="factor"/> divided by the number of inputs, of outputs or their mean.</summary>
public class VarianceScaling(float factor = 1f, string mode = "fan_in", string distribution = "truncated_normal", int? seed = null, TF_DataType dtype = TF_DataType.TF_FLOAT) : IInitializer
{
    /// <summary>The standard deviation of a standard normal distribution cut at two.</summary>
    private const double TruncatedDeviation = .87962566103423978;

    /// <inheritdoc/>
    public string ClassName => "VarianceScaling";

    /// <inheritdoc/>
    public IDictionary<string, object> Config { get; } = new Dictionary<string, object> { ["scale"] = factor, ["mode"] = mode, ["distribution"] = distribution, ["seed"] = seed };

    /// <inheritdoc/>
    /// <exception cref="ValueError">Mode or distribution have no such value.</exception>
    public Tensor Apply(InitializerArgs args)
    {
        var (fanIn, fanOut) = GlorotUniform.Fans(args.FullShape.dims);
        var scale = Python.Float(factor) / mode switch
        {
            "fan_in" => Math.Max(1.0, fanIn),
            "fan_out" => Math.Max(1.0, fanOut),
            "fan_avg" => Math.Max(1.0, (fanIn + fanOut) / 2.0),
            _ => throw new ValueError($"Invalid `mode` argument: {mode}"),
        };
        var type = args.DType == TF_DataType.DtInvalid ? dtype : args.DType;
        switch (distribution)
        {
            case "normal" or "truncated_normal":
                return random_ops.TruncatedNormal(args.Shape, 0, Math.Sqrt(scale) / TruncatedDeviation, type, seed);
            case "untruncated_normal":
                return random_ops.Normal(args.Shape, 0, Math.Sqrt(scale), type, seed);
            case "uniform":
                var limit = Math.Sqrt(3.0 * scale);
                return random_ops.random_uniform(args.Shape, -limit, limit, type, seed);
            default:
                throw new ValueError($"Invalid `distribution` argument: {distribution}");
        }
    }
}
