namespace Tensorflow;

/// <summary>Normal distributions: density exp(-(x - loc)^2 / (2 scale^2)) / (scale sqrt(2 pi)) (python/ops/distributions/normal.py).</summary>
public class Normal : Distribution
{
    private static readonly double s_halfLogOfTwoPi = 0.5 * Math.Log(2.0 * Math.PI);

    /// <summary>Makes a batch of distributions.</summary>
    /// <param name="loc">The means: float or double.</param>
    /// <param name="scale">The standard deviations, positive, of the same element type; they broadcast with the means.</param>
    /// <param name="validate_args">Must be false: what is not positive is not looked for.</param>
    /// <param name="allow_nan_stats">Must be true: the density has no statistic that could be undefined.</param>
    /// <param name="name">The name scope.</param>
    /// <exception cref="TypeError">The element types differ.</exception>
    /// <exception cref="UnimplementedError"><paramref name="validate_args"/> is true, or <paramref name="allow_nan_stats"/> is false.</exception>
    public Normal(Tensor loc, Tensor scale, bool validate_args = false, bool allow_nan_stats = true, string name = "Normal")
        : this(Parameters(loc, scale, validate_args, allow_nan_stats, name))
    {
    }

    private Normal((Tensor Loc, Tensor Scale, string Scope) parameters)
        : base(parameters.Scale.dtype, parameters.Scope)
    {
        (_loc, _scale) = (parameters.Loc, parameters.Scale);
    }

    /// <summary>The means.</summary>
    public Tensor _loc { get; }

    /// <summary>The standard deviations.</summary>
    public Tensor _scale { get; }

    /// <summary>The means.</summary>
    public Tensor loc() => _loc;

    /// <summary>The standard deviations.</summary>
    public Tensor scale() => _scale;

    /// <inheritdoc/>
    private protected override Tensor LogDensity(Tensor value)
    {
        var unnormalized = BinaryOperators.Apply("mul", -0.5, gen_ops.Apply("Square", null, [Standardized(value)]).output);
        var normalization = BinaryOperators.Apply("add", s_halfLogOfTwoPi, gen_ops.Apply("Log", null, [_scale]).output);
        return BinaryOperators.Apply("sub", unnormalized, normalization);
    }

    private static (Tensor Loc, Tensor Scale, string Scope) Parameters(Tensor loc, Tensor scale, bool validate, bool allowNan, string name)
    {
        if (validate || !allowNan)
        {
            throw new UnimplementedError("tf.distributions.Normal checks no arguments here. Leave validate_args and allow_nan_stats out, and check that the scale is positive.");
        }

        using var scope = ops.OpenScope(name, null, loc, scale);
        var mean = gen_ops.Apply("Identity", "loc", [loc]).output;
        var deviation = gen_ops.Apply("Identity", "scale", [scale]).output;
        return mean.dtype == deviation.dtype
            ? (mean, deviation, scope.Name)
            : throw new TypeError($"Tensor {deviation.name} has to have the same dtype as {mean.name}: {deviation.dtype.as_numpy_name()} against {mean.dtype.as_numpy_name()}.");
    }

    private Tensor Standardized(Tensor value)
    {
        using var scope = ops.OpenScope("standardize", null, value);
        return BinaryOperators.Apply("truediv", BinaryOperators.Apply("sub", value, _loc), _scale);
    }
}
