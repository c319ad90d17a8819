namespace Tensorflow;

/// <summary>A cell around another, with the same state and no scope of its own.</summary>
public abstract class WrapperCell : TupleRnnCell
{
    private readonly string _pythonName;

    /// <summary>Wraps a cell.</summary>
    /// <param name="pythonName">The name of Python's class.</param>
    /// <param name="cell">The cell inside.</param>
    private protected WrapperCell(string pythonName, RnnCell cell)
        : base(pythonName, null)
    {
        _pythonName = pythonName;
        wrapped_cell = cell;
    }

    /// <summary>The cell inside.</summary>
    public RnnCell wrapped_cell { get; }

    /// <inheritdoc/>
    public override RnnStateSize state_size => wrapped_cell.state_size;

    /// <inheritdoc/>
    public override int output_size => wrapped_cell.output_size;

    /// <inheritdoc/>
    public override IReadOnlyList<IVariableV1> weights => wrapped_cell.weights;

    /// <inheritdoc/>
    public override (Tensor output, RnnState state) __call__(Tensor inputs, RnnState state, VariableScope scope = null) => Wrapped(inputs, state, scope);

    /// <inheritdoc/>
    internal override RnnState ZeroState(object batch, TF_DataType dtype)
    {
        using var scope = ops.OpenScope(_pythonName + "ZeroState", null, batch);
        return wrapped_cell.ZeroState(batch, dtype);
    }

    /// <summary>Takes one step.</summary>
    private protected abstract (Tensor output, RnnState state) Wrapped(Tensor inputs, RnnState state, VariableScope scope);

    /// <inheritdoc/>
    protected sealed override (Tensor output, RnnState state) call(Tensor inputs, RnnState state) => Wrapped(inputs, state, null);
}
