namespace Tensorflow.Train;

/// <summary>Updates of moving averages (python/training/moving_averages.py).</summary>
public static class moving_averages
{
    /// <summary>Moves <paramref name="variable"/> towards <paramref name="value"/>: variable -= (1 - decay) * (variable - value).</summary>
    /// <param name="variable">The average.</param>
    /// <param name="value">A tensor or variable of its shape.</param>
    /// <param name="decay">What stays of the old average: a number, subtracted from 1 in double precision, or a scalar tensor, subtracted in the graph.</param>
    /// <param name="zero_debias">Whether an average that starts at 0 is corrected for its start; makes the variables <c>biased</c> and <c>local_step</c>.</param>
    /// <param name="name">The scope; <c>AssignMovingAvg</c> by default.</param>
    /// <returns>The updated average.</returns>
    public static Tensor assign_moving_average(IVariableV1 variable, object value, object decay, bool zero_debias = true, string name = null)
    {
        using var scope = ops.OpenScope(name, "AssignMovingAvg", variable, value, decay);
        using var location = scope.Graph.ColocateWith(variable.Op);
        var rate = decay is Tensor tensor
            ? math_ops.cast(BinaryOperators.Apply("sub", 1.0f, tensor), variable.dtype.as_base_dtype())
            : math_ops.cast(ops.convert_to_tensor((float)(1.0 - Convert.ToDouble(decay, System.Globalization.CultureInfo.InvariantCulture)), name: "decay"), variable.dtype.as_base_dtype());
        var current = ops.convert_to_tensor(value);
        var delta = zero_debias
            ? Debiased(variable, current, rate)
            : BinaryOperators.Apply("mul", BinaryOperators.Apply("sub", variable, current), rate);
        return VariableFaces.NodesOf(variable).Assign("AssignSub", delta, false, scope.Name);
    }

    /// <summary>How far the unbiased average moves, after its biased sum and its counter have moved.</summary>
    private static Tensor Debiased(IVariableV1 unbiased, Tensor value, Tensor rate)
    {
        using var variables = new variable_scope(unbiased.Op.name);
        variables.__enter__();
        var scopeName = ((VariableScope)variables).name;
        using var location = unbiased.Graph.ColocateWith(unbiased.Op);
        Tensor start;
        using (var init = ops.init_scope())
        {
            init.__enter__();
            start = array_ops.zeros(unbiased.shape, unbiased.dtype.as_base_dtype());
        }

        var biased = VariableFactory.Get(Unused(scopeName, "biased", unbiased.Graph), initializer: start, trainable: false);
        var step = VariableFactory.Get(Unused(scopeName, "local_step", unbiased.Graph), (Shape)Shape.Scalar, unbiased.dtype.as_base_dtype(), new Operations.Initializers.Zeros(), trainable: false);
        var moved = VariableFaces.NodesOf(biased).Assign("AssignSub", BinaryOperators.Apply("mul", BinaryOperators.Apply("sub", biased, value), rate), false, scopeName);
        var counted = step.assign_add(1);
        using var after = unbiased.Graph.control_dependencies([moved.op, counted.op]).Enter();
        var sum = VariableFaces.NodesOf(biased).Read();
        var decay = BinaryOperators.Apply("sub", 1.0f, rate);
        var power = gen_ops.Apply("Pow", null, [decay, VariableFaces.NodesOf(step).Read()]).output;
        return BinaryOperators.Apply("sub", unbiased, BinaryOperators.Apply("truediv", sum, BinaryOperators.Apply("sub", 1, power)));
    }

    private static string Unused(string scope, string name, Graph graph)
    {
        var used = graph.get_collection<IVariableV1>(ops.GraphKeys.GLOBAL_VARIABLES_).Select(v => v.Op.name).ToHashSet();
        if (!used.Contains($"{scope}/{name}"))
        {
            return name;
        }

        var index = 1;
        while (used.Contains($"{scope}/{name}_{index}"))
        {
            index++;
        }

        return $"{name}_{index}";
    }
}
