namespace Tensorflow;

/// <content>Unrolled nets.</content>
internal static partial class rnn
{
    /// <summary>Runs a cell along sequences, its nodes built anew for each step.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="inputs">The input of each step, <c>[batch, features]</c>; the features must be known.</param>
    /// <param name="lengths">Where each row ends: int32 or int64, <c>[batch]</c>; null where none ends early.</param>
    /// <param name="initial">The state before the first step; null for zeros.</param>
    /// <param name="type">The element type of zero states and outputs; DtInvalid for that of the state.</param>
    /// <param name="scope">The variable scope; null for <c>rnn</c>.</param>
    /// <returns>The output of each step, and the state behind each row's last step.</returns>
    /// <exception cref="ValueError">There are no inputs, neither state nor type is given, or shapes do not fit.</exception>
    public static (Tensor[] Outputs, RnnState State) Static(RnnCell cell, Tensor[] inputs, Tensor lengths, RnnState initial, TF_DataType type, VariableScope scope)
    {
        if (inputs.Length == 0)
        {
            throw new ValueError("inputs must not be empty");
        }

        using var opened = Open(scope, "rnn");
        Array.ForEach(inputs, CheckInput);
        var batch = StateShapes.BatchSize(inputs[0], 0);
        var state = initial ?? (type == TF_DataType.DtInvalid
            ? throw new ValueError("If no initial_state is provided, dtype must be specified")
            : cell.ZeroState(batch, type));
        var step = lengths is null ? null : Step(cell, lengths, batch, StateType(type, state));
        var outputs = new Tensor[inputs.Length];
        for (var time = 0; time < inputs.Length; time++)
        {
            if (time > 0)
            {
                ((VariableScope)opened).reuse_variables();
            }

            var (input, before) = (inputs[time], state);
            (outputs[time], state) = step is null ? cell.__call__(input, before) : step.Unrolled(time, before, () => cell.__call__(input, before));
        }

        return (outputs, state);
    }

    private static RnnStep Step(RnnCell cell, Tensor lengths, object batch, TF_DataType type)
    {
        var given = ops.convert_to_tensor(lengths, name: "sequence_length");
        if (given.rank is not (-1 or 1))
        {
            throw new ValueError("sequence_length must be a vector of length batch_size");
        }

        var zeros = StateShapes.Zeros(batch, cell.output_size, type);
        zeros.MergeShape(StateShapes.Static(batch is int known ? new[] { (long)known } : [HostShape.Unknown], cell.output_size));
        var numbers = ToInt32(given);
        return new RnnStep(numbers, math_ops.Reduce("Min", numbers, null, false, null), math_ops.Reduce("Max", numbers, null, false, null), zeros);
    }

    private static void CheckInput(Tensor input)
    {
        var shape = input.StaticShape;
        if (!shape.HasRank || shape.Rank < 2)
        {
            throw new ValueError($"Shape {shape.ToPythonString()} must have rank at least 2");
        }

        for (var i = 1; i < shape.Rank; i++)
        {
            if (shape[i] < 0)
            {
                throw new ValueError($"Input size (dimension {i - 1} of inputs) must be accessible via shape inference, but saw value None.");
            }
        }
    }
}
