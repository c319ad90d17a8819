namespace Tensorflow.Operations.Initializers;

/// <summary>Zeros.</summary>
public class Zeros : IInitializer
{
    /// <inheritdoc/>
    public string ClassName => "Zeros";

    /// <inheritdoc/>
    public IDictionary<string, object> Config { get; } = new Dictionary<string, object>();

    /// <inheritdoc/>
    public Tensor Apply(InitializerArgs args) =>
        array_ops.zeros(args.Shape, args.DType == TF_DataType.DtInvalid ? TF_DataType.TF_FLOAT : args.DType);
}
