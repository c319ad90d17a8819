namespace Tensorflow.Operations.Initializers;

/// <summary>The same value everywhere, or given values in the variable's shape.</summary>
public class Constant(object value, TF_DataType dtype = TF_DataType.TF_FLOAT, bool verify_shape = false) : IInitializer
{
    /// <inheritdoc/>
    public string ClassName => "Constant";

    /// <inheritdoc/>
    public IDictionary<string, object> Config { get; } = new Dictionary<string, object> { ["value"] = value };

    /// <inheritdoc/>
    /// <exception cref="TypeError">The value must have the variable's shape and has not.</exception>
    public Tensor Apply(InitializerArgs args)
    {
        var type = args.DType == TF_DataType.DtInvalid ? dtype : args.DType;
        var given = HostValues.From(value, (DType)type).Shape;
        if ((args.VerifyShape || verify_shape) && !given.Equals(args.Shape.Host))
        {
            throw new TypeError($"Expected Tensor's shape: {args.Shape.Host.ToPythonString()}, got {given.ToPythonString()}.");
        }

        return constant_op.constant(value, type, args.Shape);
    }
}
