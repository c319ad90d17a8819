namespace Tensorflow;

/// <summary>Cells one on top of the other: each takes the output of the one before.</summary>
public sealed class MultiRNNCell : TupleRnnCell
{
    private readonly RnnCell[] _cells;
    private readonly bool _stateIsTuple;

    /// <summary>Stacks cells.</summary>
    /// <param name="cells">The cells, the one that takes the inputs first. The same object twice shares its variables.</param>
    /// <param name="state_is_tuple">Whether the state is a tuple of the cells' states; else they stand side by side in one tensor.</param>
    /// <exception cref="ValueError">There are no cells, or one has a tuple for a state that shall be one tensor.</exception>
    public MultiRNNCell(IEnumerable<RnnCell> cells, bool state_is_tuple = true)
        : base("MultiRNNCell", "multi_rnn_cell")
    {
        _cells = [.. cells];
        _stateIsTuple = state_is_tuple;
        if (_cells.Length == 0)
        {
            throw new ValueError("Must specify at least one cell for MultiRNNCell.");
        }

        if (!state_is_tuple && _cells.Any(c => c.state_size.parts is not null))
        {
            throw new ValueError($"Some cells return tuples of states, but the flag state_is_tuple is not set.  State sizes are: [{string.Join(", ", _cells.Select(c => c.state_size))}]");
        }
    }

    /// <inheritdoc/>
    public override RnnStateSize state_size => _stateIsTuple ? RnnStateSize.Tuple([.. _cells.Select(c => c.state_size)]) : _cells.Sum(c => c.state_size.units);

    /// <inheritdoc/>
    public override int output_size => _cells[^1].output_size;

    /// <inheritdoc/>
    public override IReadOnlyList<IVariableV1> weights => [.. _cells.SelectMany(c => c.weights)];

    /// <inheritdoc/>
    private protected override bool EntersCallScope => true;

    /// <inheritdoc/>
    private protected override RnnState Zeros(object batch, TF_DataType dtype)
    {
        if (_stateIsTuple)
        {
            return Array.ConvertAll(_cells, c => c.ZeroState(batch, dtype));
        }

        // Python opens the scope twice here.
        using var scope = ops.OpenScope("MultiRNNCellZeroState", null, batch);
        return base.Zeros(batch, dtype);
    }

    /// <inheritdoc/>
    protected override (Tensor output, RnnState state) call(Tensor inputs, RnnState state)
    {
        if (_stateIsTuple && state.parts.Count != _cells.Length)
        {
            throw new ValueError($"Expected state to be a tuple of length {_cells.Length}, but received: {state.parts.Count} parts.");
        }

        var states = new RnnState[_cells.Length];
        var column = 0;
        for (var i = 0; i < _cells.Length; i++)
        {
            using var scope = new variable_scope($"cell_{i}");
            scope.__enter__();
            var own = _stateIsTuple ? state[i] : (RnnState)Columns(state, ref column, _cells[i].state_size.units);
            (inputs, states[i]) = _cells[i].__call__(inputs, own);
        }

        return (inputs, _stateIsTuple ? new RnnState(states) : new RnnState(array_ops.concat([.. states.Select(s => (Tensor)s)], 1)));
    }

    private static Tensor Columns(Tensor state, ref int column, int units)
    {
        var part = gen_ops.Apply("Slice", null, [state, new[] { 0, column }, new[] { -1, units }]).output;
        column += units;
        return part;
    }
}
