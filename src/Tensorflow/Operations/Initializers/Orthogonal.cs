namespace Tensorflow.Operations.Initializers;

/// <summary>A matrix with orthonormal rows or columns, times <paramref name="gain"/>; of more dimensions, all but the last are rows.</summary>
public class Orthogonal(float gain = 1.0f, int? seed = null) : IInitializer
{
    /// <inheritdoc/>
    public string ClassName => "Orthogonal";

    /// <inheritdoc/>
    public IDictionary<string, object> Config { get; } = new Dictionary<string, object> { ["gain"] = gain, ["seed"] = seed };

    /// <inheritdoc/>
    /// <exception cref="ValueError">The shape has less than two dimensions.</exception>
    public Tensor Apply(InitializerArgs args)
    {
        var dims = args.Shape.dims;
        if (dims.Length < 2)
        {
            throw new ValueError("The tensor to initialize must be at least two-dimensional");
        }

        var columns = dims[^1];
        var rows = dims[..^1].Aggregate(1L, (a, b) => a * b);
        var wide = rows < columns;
        var dtype = args.DType == TF_DataType.DtInvalid ? TF_DataType.TF_FLOAT : args.DType;
        var random = random_ops.Normal(wide ? new Shape(columns, rows) : new Shape(rows, columns), 0, 1, dtype, seed);
        var factors = gen_ops.Apply("Qr", null, [random], ("full_matrices", false)).outputs;

        // The signs of r's diagonal make the factorization, and with it q, unique.
        var diagonal = gen_ops.Apply("DiagPart", null, [factors[1]]).output;
        var q = factors[0] * gen_ops.Apply("Sign", null, [diagonal]).output;
        if (wide)
        {
            using var scope = ops.OpenScope(null, "matrix_transpose", q);
            using var inner = ops.OpenScope("transpose", null);
            var perm = ops.convert_to_tensor(new[] { 1, 0 }, name: "perm");
            q = gen_ops.Apply("Transpose", inner.Name, [q, perm]).output;
        }

        return BinaryOperators.Apply("mul", gain, array_ops.reshape(q, args.Shape.as_int_list()));
    }
}
