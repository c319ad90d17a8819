namespace Tensorflow.Operations.Initializers;

/// <summary>Ones.</summary>
public class Ones : IInitializer
{
    /// <inheritdoc/>
    public string ClassName => "Ones";

    /// <inheritdoc/>
    public IDictionary<string, object> Config { get; } = new Dictionary<string, object>();

    /// <inheritdoc/>
    public Tensor Apply(InitializerArgs args) =>
        array_ops.ones(args.Shape, args.DType == TF_DataType.DtInvalid ? TF_DataType.TF_FLOAT : args.DType);
}
