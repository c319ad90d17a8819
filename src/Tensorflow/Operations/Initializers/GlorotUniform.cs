namespace Tensorflow.Operations.Initializers;

/// <summary>Uniform in ±sqrt(6 / (fan_in + fan_out)).</summary>
public class GlorotUniform(int? seed = null) : IInitializer
{
    /// <inheritdoc/>
    public string ClassName => "GlorotUniform";

    /// <inheritdoc/>
    public IDictionary<string, object> Config { get; } = new Dictionary<string, object> { ["seed"] = seed };

    /// <inheritdoc/>
    public Tensor Apply(InitializerArgs args)
    {
        var (fanIn, fanOut) = Fans(args.FullShape.dims);
        var limit = Math.Sqrt(3.0 * (1.0 / Math.Max(1.0, (fanIn + fanOut) / 2.0)));
        var dtype = args.DType == TF_DataType.DtInvalid ? TF_DataType.TF_FLOAT : args.DType;
        return random_ops.random_uniform(args.Shape, -limit, limit, dtype, seed);
    }

    /// <summary>Number of inputs and outputs of a unit; for a convolution kernel, times its area.</summary>
    internal static (double In, double Out) Fans(long[] dims)
    {
        switch (dims.Length)
        {
            case 0:
                return (1, 1);
            case 1:
                return (dims[0], dims[0]);
            default:
                var area = dims[..^2].Aggregate(1L, (a, b) => a * b);
                return (dims[^2] * area, dims[^1] * area);
        }
    }
}
