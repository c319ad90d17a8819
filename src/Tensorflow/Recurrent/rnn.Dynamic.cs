namespace Tensorflow;

/// <content>Nets by a loop.</content>
internal static partial class rnn
{
    /// <summary>Runs a cell along sequences, in a loop.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="inputs">The sequences, <c>[batch, time, features]</c>, or <c>[time, batch, features]</c>; the features must be known.</param>
    /// <param name="lengths">Where each row ends: int32 or int64, <c>[batch]</c>; null where none ends early.</param>
    /// <param name="initial">The state before the first step; null for zeros.</param>
    /// <param name="running">How it runs.</param>
    /// <param name="scope">The variable scope; null for <c>rnn</c>.</param>
    /// <returns>The outputs in the layout of the inputs, and the state behind each row's last step.</returns>
    /// <exception cref="ValueError">Neither state nor type is given, or shapes do not fit.</exception>
    public static (Tensor Outputs, RnnState State) Dynamic(RnnCell cell, Tensor inputs, Tensor lengths, RnnState initial, Running running, VariableScope scope)
    {
        using var opened = Open(scope, "rnn");
        var steps = running.TimeMajor ? inputs : TransposeBatchTime(ops.convert_to_tensor(inputs));
        if (lengths is not null)
        {
            lengths = NamedLengths(lengths);
        }

        var batch = StateShapes.BatchSize(steps, 1);
        var state = initial ?? (running.Type == TF_DataType.DtInvalid
            ? throw new ValueError("If there is no initial_state, you must give a dtype.")
            : cell.ZeroState(batch, running.Type));
        if (lengths is not null)
        {
            using var control = lengths.graph.control_dependencies([AssertLengths(lengths, batch)]).Enter();
            lengths = control_flow_ops.Identity(lengths, "CheckSeqLen");
        }

        var (outputs, final) = Loop(cell, steps, lengths, state, running);
        return (running.TimeMajor ? outputs : TransposeBatchTime(outputs), final);
    }

    private static (Tensor Outputs, RnnState State) Loop(RnnCell cell, Tensor inputs, Tensor lengths, RnnState state, Running running)
    {
        var count = array_ops.strided_slice(array_ops.shape(inputs), [Slice.Index(0)]);
        var batch = StateShapes.BatchSize(inputs, 1);
        var known = KnownShape(inputs);
        var type = StateType(running.Type, state);
        var zeros = StateShapes.Zeros(batch, cell.output_size, type);
        var step = lengths is null
            ? null
            : new RnnStep(lengths, math_ops.Reduce("Min", lengths, null, false, null), math_ops.Reduce("Max", lengths, null, false, null), zeros);
        var time = constant_op.constant(0, name: "time");
        var prefix = ScopeName("dynamic_rnn", count);
        var results = new TensorArray(type, count, tensor_array_name: prefix + "output_0", element_shape: new Shape(known[1], cell.output_size));
        var rows = new TensorArray(inputs.dtype.as_base_dtype(), count, tensor_array_name: prefix + "input_0", element_shape: new Shape(known.Slice(1))).unstack(inputs);
        var longest = gen_ops.Apply("Maximum", null, [1, step?.Longest ?? count]).output;
        var bound = gen_ops.Apply("Minimum", null, [count, longest]).output;
        var after = control_flow_ops.While(
            v => BinaryOperators.Apply("less", v[0], bound),
            v =>
            {
                var before = state.Pack(v[2..].Cast<Tensor>());
                var input = rows.read(v[0]);
                input.MergeShape(known.Slice(1));
                var (output, next) = step is null ? cell.__call__(input, before) : step.InLoop((Tensor)v[0], before, () => cell.__call__(input, before));
                RnnState.CheckSameStructure(before, next);
                var written = ((TensorArray)v[1]).write((Tensor)v[0], output);
                return [(Tensor)v[0] + 1, written, .. next.flatten()];
            },
            [time, results, .. state.flatten()],
            parallel_iterations: running.ParallelIterations ?? DefaultParallelIterations,
            swap_memory: running.SwapMemory,
            maximum_iterations: count);
        var outputs = ((TensorArray)after[1]).stack();
        outputs.MergeShape(StateShapes.Static(new[] { known[0], known[1] }, cell.output_size));
        return (outputs, state.Pack(after[2..].Cast<Tensor>()));
    }

    /// <summary>The full name that a scope gets; Python opens it for that alone.</summary>
    private static string ScopeName(string name, Tensor inside)
    {
        using var scope = ops.OpenScope(name, null, inside);
        return scope.Name;
    }

    private static HostShape KnownShape(Tensor inputs)
    {
        var shape = inputs.StaticShape;
        if (!shape.HasRank || shape.Rank < 3)
        {
            throw new ValueError($"Shape {shape.ToPythonString()} must have rank at least 3");
        }

        return shape.Slice(2).IsFullyDefined ? shape : throw new ValueError("Input size (depth of inputs) must be accessible via shape inference, but saw value None.");
    }

    private static Tensor TransposeBatchTime(Tensor x)
    {
        var shape = x.StaticShape;
        if (shape.HasRank && shape.Rank < 2)
        {
            return x;
        }

        var rest = math_ops.range(2, array_ops.rank(x), null, TF_DataType.DtInvalid, "range");
        var perm = array_ops.concat([new[] { 1, 0 }, rest], 0);
        using var scope = ops.OpenScope(null, "transpose", x);
        var turned = gen_ops.Apply("Transpose", scope.Name, [x, perm]).output;
        if (shape.HasRank)
        {
            turned.MergeShape(new HostShape(shape[1], shape[0]).Concat(shape.Slice(2)));
        }

        return turned;
    }

    private static Tensor NamedLengths(Tensor lengths)
    {
        var numbers = ToInt32(lengths);
        return numbers.rank is -1 or 1
            ? control_flow_ops.Identity(numbers, "sequence_length")
            : throw new ValueError($"sequence_length must be a vector of length batch_size, but saw shape: {numbers.StaticShape.ToPythonString()}");
    }

    private static Operation AssertLengths(Tensor lengths, object batch)
    {
        var shape = array_ops.shape(lengths);
        var wanted = array_ops.stack(batch is int number ? new[] { number } : new object[] { batch });
        var equal = gen_ops.Apply("Equal", null, [shape, wanted]).output;
        var holds = math_ops.Reduce("All", equal, null, false, null);
        return control_flow_ops.Assert(holds, [$"Expected shape for Tensor {lengths.name} is ", wanted, " but saw shape: ", shape]);
    }
}
