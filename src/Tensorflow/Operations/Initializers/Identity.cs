namespace Tensorflow.Operations.Initializers;

/// <summary>The identity matrix times <paramref name="gain"/>; ones on the diagonal where the matrix is not square.</summary>
public class Identity(float gain = 1.0f) : IInitializer
{
    /// <inheritdoc/>
    public string ClassName => "Identity";

    /// <inheritdoc/>
    public IDictionary<string, object> Config { get; } = new Dictionary<string, object> { ["gain"] = gain };

    /// <inheritdoc/>
    /// <exception cref="ValueError">The shape is not that of a matrix.</exception>
    public Tensor Apply(InitializerArgs args)
    {
        var full = args.FullShape;
        if (full.ndim != 2)
        {
            throw new ValueError("Identity matrix initializer can only be used for 2D matrices.");
        }

        var dtype = args.DType == TF_DataType.DtInvalid ? TF_DataType.TF_FLOAT : args.DType;
        var eye = Eye(full.dims[0], full.dims[1], dtype);
        if (args.Offset is { } offset)
        {
            eye = gen_ops.Apply("Slice", null, [eye, Array.ConvertAll(offset, o => (int)o), args.Shape.as_int_list()]).output;
        }

        return BinaryOperators.Apply("mul", gain, eye);
    }

    private static Tensor Eye(long rows, long columns, TF_DataType dtype)
    {
        using var scope = ops.OpenScope(null, "eye");
        var ones = array_ops.ones(new Shape(Math.Min(rows, columns)), dtype);
        var zeros = array_ops.zeros(new Shape(rows, columns), dtype);
        return gen_ops.Apply("MatrixSetDiag", scope.Name, [zeros, ones]).output;
    }
}
