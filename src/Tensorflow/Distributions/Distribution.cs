namespace Tensorflow;

/// <summary>A probability distribution of a batch of scalars, built into the graph (python/ops/distributions/distribution.py).</summary>
public abstract class Distribution
{
    /// <summary>Holds what all distributions have.</summary>
    /// <param name="dtype">The element type of samples.</param>
    /// <param name="scope">The name scope of the distribution, with a slash at the end.</param>
    private protected Distribution(TF_DataType dtype, string scope)
    {
        (_dtype, _name) = (dtype, scope);
    }

    /// <summary>The element type of samples.</summary>
    public TF_DataType _dtype { get; }

    /// <summary>The name scope of the distribution, with a slash at the end.</summary>
    public string _name { get; }

    /// <summary>The element type of samples.</summary>
    public TF_DataType dtype() => _dtype;

    /// <summary>The logarithm of the density, of <paramref name="value"/>'s shape and the parameters' broadcast together.</summary>
    /// <param name="value">The points: float or double.</param>
    /// <param name="name">The scope of the operations inside of the distribution's.</param>
    public Tensor log_prob(Tensor value, string name = "log_prob") => InScope(name, value, LogDensity);

    /// <summary>The density, of <paramref name="value"/>'s shape and the parameters' broadcast together.</summary>
    /// <param name="value">The points: float or double.</param>
    /// <param name="name">The scope of the operations inside of the distribution's.</param>
    public Tensor prob(Tensor value, string name = "prob") => InScope(name, value, x => gen_ops.Apply("Exp", null, [LogDensity(x)]).output);

    /// <summary>Builds the logarithm of the density.</summary>
    private protected abstract Tensor LogDensity(Tensor value);

    private Tensor InScope(string name, Tensor value, Func<Tensor, Tensor> build)
    {
        using var own = ops.OpenScope(_name, null, value);
        using var inner = ops.OpenScope(name, null, value);
        return build(ops.convert_to_tensor(value, name: "value", preferred_dtype: _dtype));
    }
}
