using System.Text.Json;
using Tensorflow;
using Tensorflow.Train;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Training;

/// <summary>Makes the optimizer that a recorded case names, with its settings.</summary>
internal static class RecordedOptimizers
{
    private static readonly Dictionary<string, Func<IVariableV1, Tensor>> Schedules = new()
    {
        ["piecewise_constant(global_step, [5, 12], [0.5, 0.1, 0.02])"] = step => tf.train.piecewise_constant(step, new[] { 5, 12 }, new[] { 0.5f, 0.1f, 0.02f }),
        ["polynomial_decay(0.2, global_step, 20, 0.01, power=0.5)"] = step => tf.train.polynomial_decay(0.2f, step, 20, 0.01f, power: 0.5f),
    };

    public static Optimizer Make(JsonElement recorded, IVariableV1 step)
    {
        var attrs = recorded.GetProperty("attrs");
        var lr = attrs.GetProperty("learning_rate");
        var schedule = lr.ValueKind == JsonValueKind.String ? Schedules[lr.GetString()](step) : null;
        var rate = schedule is null ? lr.GetSingle() : 0;
        var (l1, l2) = (Number("l1_regularization_strength", 0), Number("l2_regularization_strength", 0));
        return recorded.GetProperty("op").GetString() switch
        {
            "GradientDescentOptimizer" => schedule is null ? new GradientDescentOptimizer(rate) : new GradientDescentOptimizer(schedule),
            "MomentumOptimizer" when schedule is not null => new MomentumOptimizer(schedule, Number("momentum", 0), use_nesterov: Flag("use_nesterov")),
            "MomentumOptimizer" => new MomentumOptimizer(rate, Number("momentum", 0), use_nesterov: Flag("use_nesterov")),
            "AdamOptimizer" => new AdamOptimizer(rate, Number("beta1", 0.9f), Number("beta2", 0.999f), Number("epsilon", 1e-8f)),
            "RMSPropOptimizer" => new RMSPropOptimizer(rate, Number("decay", 0.9f), Number("momentum", 0), Number("epsilon", 1e-10f), centered: Flag("centered")),
            "AdagradOptimizer" => new AdagradOptimizer(rate, Number("initial_accumulator_value", 0.1f)),
            "AdadeltaOptimizer" => new AdadeltaOptimizer(rate, Number("rho", 0.95f), Number("epsilon", 1e-8f)),
            "FtrlOptimizer" => new FtrlOptimizer(rate, Number("learning_rate_power", -0.5f), Number("initial_accumulator_value", 0.1f), l1, l2, l2_shrinkage_regularization_strength: Number("l2_shrinkage_regularization_strength", 0)),
            "ProximalGradientDescentOptimizer" => new ProximalGradientDescentOptimizer(rate, l1, l2),
            "ProximalAdagradOptimizer" => new ProximalAdagradOptimizer(rate, Number("initial_accumulator_value", 0.1f), l1, l2),
            "AdagradDAOptimizer" => new AdagradDAOptimizer(rate, step, Number("initial_gradient_squared_accumulator_value", 0.1f), l1, l2),
            var other => throw new ArgumentException($"No recording of the optimizer {other} was known."),
        };

        float Number(string name, float otherwise) => attrs.TryGetProperty(name, out var value) ? value.GetSingle() : otherwise;

        bool Flag(string name) => attrs.TryGetProperty(name, out var value) && value.GetBoolean();
    }

    /// <summary>The gradients as the case clips them.</summary>
    public static Tensor[] Clip(JsonElement recorded, Tensor[] grads)
    {
        if (!recorded.GetProperty("attrs").TryGetProperty("clip", out var clip))
        {
            return grads;
        }

        var words = clip.GetString().Split(' ');
        var limit = float.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture);
        return words[0] == "clip_by_norm"
            ? Array.ConvertAll(grads, g => tf.clip_by_norm(g, limit))
            : tf.clip_by_global_norm(grads, limit).Item1;
    }

    /// <summary>How far a variable may be from the recorded one.</summary>
    /// <remarks>
    /// 0 where the recording was found to follow from its gradients bit for bit. Else what 2.21's own runs differ by: TensorFlow's float32 kernels use an
    /// approximate reciprocal root or a power, norms and repeated rows are summed in another order, and a schedule is a float32 also for float64 variables.
    /// </remarks>
    public static double Tolerance(JsonElement recorded)
    {
        var op = recorded.GetProperty("op").GetString();
        var attrs = recorded.GetProperty("attrs");
        var scheduled = attrs.GetProperty("learning_rate").ValueKind == JsonValueKind.String;
        var exact = op is not ("AdagradOptimizer" or "ProximalAdagradOptimizer" or "AdadeltaOptimizer")
            && !scheduled
            && !attrs.TryGetProperty("learning_rate_power", out _)
            && !attrs.TryGetProperty("clip", out _)
            && recorded.TryGetProperty("grads", out _);
        return exact ? 0 : !scheduled && recorded.GetProperty("dtype").GetString() == "float64" ? 1e-12 : 2e-6;
    }
}
