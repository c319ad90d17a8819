namespace Tensorflow.Operations.Initializers;

/// <summary>Uniform in ±sqrt(3 / inputs) * factor, where all dimensions but the last count as inputs: keeps the scale of what goes through.</summary>
public class UniformUnitScaling(float factor = 1.0f, int? seed = null, TF_DataType dtype = TF_DataType.TF_FLOAT) : IInitializer
{
    /// <inheritdoc/>
    public string ClassName => "UniformUnitScaling";

    /// <inheritdoc/>
    public IDictionary<string, object> Config { get; } = new Dictionary<string, object> { ["factor"] = factor, ["seed"] = seed };

    /// <inheritdoc/>
    public Tensor Apply(InitializerArgs args)
    {
        var dims = args.FullShape.dims;
        var inputs = dims.SkipLast(1).Aggregate(1.0, (a, b) => a * b);
        var limit = Math.Sqrt(3 / Math.Max(inputs, 1.0)) * Python.Float(factor);
        return random_ops.random_uniform(args.Shape, -limit, limit, args.DType == TF_DataType.DtInvalid ? dtype : args.DType, seed);
    }
}
