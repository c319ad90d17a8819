namespace Tensorflow.Operations.Initializers;

/// <summary>Uniform values in [<paramref name="minval"/>, <paramref name="maxval"/>).</summary>
public class RandomUniform(TF_DataType dtype = TF_DataType.TF_FLOAT, float minval = -0.05f, float maxval = 0.05f, int? seed = null) : IInitializer
{
    /// <inheritdoc/>
    public string ClassName => "RandomUniform";

    /// <inheritdoc/>
    public IDictionary<string, object> Config { get; } = new Dictionary<string, object> { ["minval"] = minval, ["maxval"] = maxval, ["seed"] = seed };

    /// <inheritdoc/>
    public Tensor Apply(InitializerArgs args) => random_ops.random_uniform(args.Shape, Python.Float(minval), Python.Float(maxval), args.DType == TF_DataType.DtInvalid ? dtype : args.DType, seed);
}
