using System.Globalization;

namespace Tensorflow.Train;

/// <summary>Learning rates that change with the global step (python/training/learning_rate_decay.py).</summary>
/// <remarks>Rates, steps and factors are numbers, tensors or variables; a C# double counts as Python's float: float32.</remarks>
internal static class learning_rate_decay
{
    /// <summary>learning_rate * decay_rate ^ (step / decay_steps).</summary>
    public static Tensor exponential_decay(object learningRate, object globalStep, object decaySteps, object decayRate, bool staircase, string name)
    {
        using var scope = Open(name, "ExponentialDecay", nameof(exponential_decay), globalStep);
        var rate = Rate(learningRate);
        var steps = Cast(decaySteps, rate);
        var factor = Cast(decayRate, rate);
        var progress = Progress(globalStep, steps, rate, staircase);
        return gen_ops.Apply("Mul", scope.Name, [rate, gen_ops.Apply("Pow", null, [factor, progress]).output]).output;
    }

    /// <summary>learning_rate * exp(-decay_rate * step / decay_steps).</summary>
    public static Tensor natural_exp_decay(object learningRate, object globalStep, object decaySteps, object decayRate, bool staircase, string name)
    {
        using var scope = Open(name, "NaturalExpDecay", nameof(natural_exp_decay), globalStep);
        var rate = Rate(learningRate);
        var steps = Cast(decaySteps, rate);
        var factor = Cast(decayRate, rate);
        var progress = Progress(globalStep, steps, rate, staircase);
        var exponent = gen_ops.Apply("Mul", null, [gen_ops.Apply("Neg", null, [factor]).output, progress]).output;
        return gen_ops.Apply("Mul", scope.Name, [rate, gen_ops.Apply("Exp", null, [exponent]).output]).output;
    }

    /// <summary>learning_rate / (1 + decay_rate * step / decay_steps).</summary>
    public static Tensor inverse_time_decay(object learningRate, object globalStep, object decaySteps, object decayRate, bool staircase, string name)
    {
        using var scope = Open(name, "InverseTimeDecay", nameof(inverse_time_decay), globalStep);
        var rate = Rate(learningRate);
        var steps = Cast(decaySteps, rate);
        var factor = Cast(decayRate, rate);
        var progress = Progress(globalStep, steps, rate, staircase);
        var one = math_ops.cast(constant_op.constant(1), rate.dtype);
        var divisor = gen_ops.Apply("Add", null, [one, gen_ops.Apply("Mul", null, [factor, progress]).output]).output;
        return gen_ops.Apply("RealDiv", scope.Name, [rate, divisor]).output;
    }

    /// <summary>From learning_rate to end_learning_rate in decay_steps, along a power; once, or again and again in longer and longer rounds.</summary>
    public static Tensor polynomial_decay(object learningRate, object globalStep, object decaySteps, object endLearningRate, object power, bool cycle, string name)
    {
        using var scope = Open(name, "PolynomialDecay", nameof(polynomial_decay), globalStep);
        var rate = Rate(learningRate);
        var end = Cast(endLearningRate, rate);
        var exponent = Cast(power, rate);
        var step = Cast(globalStep, rate);
        var steps = Cast(decaySteps, rate);
        var limit = AsArgument(decaySteps, rate);
        if (cycle)
        {
            var rounds = control_flow_ops.Cond(
                gen_ops.Apply("Equal", null, [step, 0]).output,
                () => [1.0f],
                () => [gen_ops.Apply("Ceil", null, [BinaryOperators.Apply("truediv", step, limit)]).output])[0];
            steps = gen_ops.Apply("Mul", null, [steps, rounds]).output;
        }
        else
        {
            step = gen_ops.Apply("Minimum", null, [step, limit]).output;
        }

        var progress = BinaryOperators.Apply("div", step, steps);
        var range = rate - end;
        var left = gen_ops.Apply("Pow", null, [BinaryOperators.Apply("sub", 1, progress), exponent]).output;
        var above = gen_ops.Apply("Mul", null, [range, left]).output;
        return gen_ops.Apply("Add", scope.Name, [above, end]).output;
    }

    /// <summary>Half a wave of the cosine from learning_rate to alpha * learning_rate in decay_steps.</summary>
    public static Tensor cosine_decay(object learningRate, object globalStep, object decaySteps, float alpha, string name)
    {
        using var scope = Open(name, "CosineDecay", nameof(cosine_decay), globalStep);
        var rate = Rate(learningRate);
        var steps = Cast(decaySteps, rate);
        var step = gen_ops.Apply("Minimum", null, [Cast(globalStep, rate), steps]).output;
        var wave = BinaryOperators.Apply("mul", 0.5f, HalfWave(step / steps));
        return gen_ops.Apply("Mul", null, [rate, Lifted(wave, alpha)]).output;
    }

    /// <summary>Half waves of the cosine, each t_mul as long and m_mul as high as the one before.</summary>
    public static Tensor cosine_decay_restarts(object learningRate, object globalStep, object firstDecaySteps, object tMul, object mMul, object alpha, string name)
    {
        using var scope = Open(name, "SGDRDecay", nameof(cosine_decay_restarts), globalStep);
        var rate = ops.convert_to_tensor(Single(learningRate), name: "initial_learning_rate");
        var first = Cast(firstDecaySteps, rate);
        var floor = Cast(alpha, rate);
        var longer = Cast(tMul, rate);
        var lower = Cast(mMul, rate);
        var completed = Cast(globalStep, rate) / first;
        var round = control_flow_ops.Cond(
            gen_ops.Apply("Equal", null, [longer, 1.0f]).output,
            () => EqualRounds(completed),
            () => GrowingRounds(completed, longer));
        var height = BinaryOperators.Apply("mul", 0.5f, BinaryOperators.Apply("pow", lower, round[0]));
        var wave = height * HalfWave(round[1]);
        var decayed = BinaryOperators.Apply("sub", 1, floor) * wave + floor;
        return gen_ops.Apply("Mul", scope.Name, [rate, decayed]).output;
    }

    /// <summary>A line that falls to 0 in decay_steps, times waves of the cosine.</summary>
    public static Tensor linear_cosine_decay(object learningRate, object globalStep, object decaySteps, object periods, object alpha, object beta, string name)
    {
        using var scope = Open(name, "LinearCosineDecay", nameof(linear_cosine_decay), globalStep);
        var rate = Rate(learningRate);
        var steps = Cast(decaySteps, rate);
        var count = Cast(periods, rate);
        var offset = Cast(alpha, rate);
        var floor = Cast(beta, rate);
        var step = gen_ops.Apply("Minimum", null, [Cast(globalStep, rate), steps]).output;
        var line = (steps - step) / steps;
        var completed = step / steps;
        var wave = BinaryOperators.Apply("mul", 0.5f, HalfWave(BinaryOperators.Apply("mul", 2.0f, count) * completed));
        return gen_ops.Apply("Mul", scope.Name, [rate, ((offset + line) * wave) + floor]).output;
    }

    /// <summary>values[i] up to boundaries[i], the last one of values beyond all.</summary>
    /// <exception cref="ValueError">Boundaries and <paramref name="x"/>, or the values among themselves, have other types; or their numbers do not fit.</exception>
    public static Tensor piecewise_constant(object x, Array boundaries, Array values, string name)
    {
        if (boundaries.Length != values.Length - 1)
        {
            throw new ValueError("The length of boundaries should be 1 less than the length of values");
        }

        using var scope = ops.OpenScope(name, "PiecewiseConstant", x);
        var limits = boundaries.Cast<object>().Select(b => ops.convert_to_tensor(Single(b))).ToList();
        var levels = values.Cast<object>().Select(v => ops.convert_to_tensor(Single(v))).ToList();
        var position = ops.convert_to_tensor(Single(x));
        for (var i = 0; i < limits.Count; i++)
        {
            if (limits[i].BaseType == DType.Int32 && position.BaseType == DType.Int64)
            {
                limits[i] = math_ops.cast(limits[i], TF_DataType.TF_INT64);
            }
            else if (limits[i].BaseType != position.BaseType)
            {
                throw new ValueError($"Boundaries ({Python.DTypeRepr(limits[i])}) must have the same dtype as x ({Python.DTypeRepr(position)}).");
            }
        }

        if (levels.Find(v => v.BaseType != levels[0].BaseType) is { } other)
        {
            throw new ValueError($"Values must have elements all with the same dtype ({Python.DTypeRepr(levels[0])} vs {Python.DTypeRepr(other)}).");
        }

        List<(Tensor, Func<IReadOnlyList<object>>)> cases =
        [
            (position <= limits[0], () => [levels[0]]),
            (position > limits[^1], () => [levels[^1]]),
        ];
        for (var i = 1; i < limits.Count; i++)
        {
            var level = levels[i];
            cases.Add((gen_ops.Apply("LogicalAnd", "and", [position > limits[i - 1], position <= limits[i]]).output, () => [level]));
        }

        // One of the cases always holds; Python names a default all the same.
        return control_flow_ops.Case(cases, () => [levels[0]], exclusive: true)[0];
    }

    private static IReadOnlyList<object> EqualRounds(Tensor completed)
    {
        var round = gen_ops.Apply("Floor", null, [completed]).output;
        return [round, completed - round];
    }

    private static IReadOnlyList<object> GrowingRounds(Tensor completed, Tensor longer)
    {
        var grown = BinaryOperators.Apply("sub", 1.0f, completed * BinaryOperators.Apply("sub", 1.0f, longer));
        var ratio = gen_ops.Apply("Log", null, [grown]).output / gen_ops.Apply("Log", null, [longer]).output;
        var round = gen_ops.Apply("Floor", null, [ratio]).output;
        var before = BinaryOperators.Apply("sub", 1.0f, BinaryOperators.Apply("pow", longer, round)) / BinaryOperators.Apply("sub", 1.0f, longer);
        return [round, (completed - before) / BinaryOperators.Apply("pow", longer, round)];
    }

    private static ops.OpenedScope Open(string name, string defaultName, string function, object globalStep) => globalStep is null
        ? throw new ValueError($"global_step is required for {function}.")
        : ops.OpenScope(name, defaultName, globalStep);

    private static Tensor Progress(object globalStep, Tensor steps, Tensor rate, bool staircase)
    {
        var progress = Cast(globalStep, rate) / steps;
        return staircase ? gen_ops.Apply("Floor", null, [progress]).output : progress;
    }

    /// <summary>1 + cos(pi * fraction): from 2 to 0.</summary>
    private static Tensor HalfWave(Tensor fraction)
    {
        var angle = constant_op.constant((float)Math.PI) * fraction;
        return BinaryOperators.Apply("add", 1.0f, gen_ops.Apply("Cos", null, [angle]).output);
    }

    private static Tensor Lifted(Tensor wave, float alpha) =>
        BinaryOperators.Apply("add", BinaryOperators.Apply("mul", 1 - alpha, wave), alpha);

    private static Tensor Rate(object learningRate) => ops.convert_to_tensor(Single(learningRate), name: "learning_rate");

    private static Tensor Cast(object value, Tensor rate)
    {
        if (value is Tensor { Host: null } or IVariableV1)
        {
            return math_ops.cast(ops.convert_to_tensor(value), rate.dtype);
        }

        using var scope = ops.OpenScope(null, "Cast");
        var constant = ops.convert_to_tensor(Single(value), name: "x");
        return constant.BaseType == rate.BaseType ? constant : gen_ops.Apply("Cast", scope.Name, [constant], ("DstT", rate.dtype)).output;
    }

    /// <summary>A number as an argument of an op whose other argument has the rate's type.</summary>
    private static object AsArgument(object value, Tensor rate) => value is Tensor { Host: null } or IVariableV1
        ? math_ops.cast(ops.convert_to_tensor(value), rate.dtype)
        : Convert.ToSingle(value, CultureInfo.InvariantCulture);

    private static object Single(object value) => value is double number ? (float)number : value;
}
