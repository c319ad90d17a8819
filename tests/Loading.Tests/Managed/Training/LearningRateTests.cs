using System.Text.Json;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Training;

/// <summary>Learning rates at given steps are those that real TensorFlow recorded.</summary>
public class LearningRateTests
{
    private static readonly Dictionary<string, JsonElement> Cases = TrajectoryArchive.Cases("schedules");

    private static readonly Dictionary<string, Func<Tensor, Tensor>> Programs = new()
    {
        ["exponential_decay(0.1, global_step, 100, 0.96)"] = step => tf.train.exponential_decay(0.1f, step, 100, 0.96f),
        ["exponential_decay(0.1, global_step, 100, 0.96, staircase=True)"] = step => tf.train.exponential_decay(0.1f, step, 100, 0.96f, staircase: true),
        ["exponential_decay(1e-4, global_step, 7, 0.5)"] = step => tf.train.exponential_decay(1e-4f, step, 7, 0.5f),
        ["natural_exp_decay(0.1, global_step, 50, 0.5)"] = step => tf.train.natural_exp_decay(0.1f, step, 50, 0.5f),
        ["natural_exp_decay(0.1, global_step, 50, 0.5, staircase=True)"] = step => tf.train.natural_exp_decay(0.1f, step, 50, 0.5f, staircase: true),
        ["inverse_time_decay(0.1, global_step, 50, 0.5)"] = step => tf.train.inverse_time_decay(0.1f, step, 50, 0.5f),
        ["polynomial_decay(0.1, global_step, 100, 0.01, power=0.5)"] = step => tf.train.polynomial_decay(0.1f, step, 100, 0.01f, power: 0.5f),
        ["polynomial_decay(0.1, global_step, 100, 0.01, power=2.0, cycle=True)"] = step => tf.train.polynomial_decay(0.1f, step, 100, 0.01f, power: 2, cycle: true),
        ["piecewise_constant(global_step, [10, 100, 1000], [0.1, 0.05, 0.01, 0.001])"] = step => tf.train.piecewise_constant(step, new[] { 10, 100, 1000 }, new[] { 0.1f, 0.05f, 0.01f, 0.001f }),
        ["cosine_decay(0.1, global_step, 100)"] = step => tf.train.cosine_decay(0.1f, step, 100),
        ["cosine_decay_restarts(0.1, global_step, 50, t_mul=1.5, m_mul=0.9, alpha=0.01)"] = step => tf.train.cosine_decay_restarts(0.1f, step, 50, t_mul: 1.5f, m_mul: 0.9f, alpha: 0.01f),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Rates_at_all_steps_are_TensorFlows(string name)
    {
        var attrs = Cases[name].GetProperty("attrs");
        using var arrays = TrajectoryArchive.Arrays("schedules");
        var (steps, expected) = (new RecordedArray(arrays, "schedule_steps"), arrays.Read<float>(name));
        var type = attrs.GetProperty("step_dtype").GetString() == "int64" ? TF_DataType.TF_INT64 : TF_DataType.TF_INT32;
        var graph = tf.Graph().as_default();
        var step = tf.placeholder(type, (Shape)Shape.Scalar);

        var rate = Programs[attrs.GetProperty("expression").GetString()](step);

        using var session = tf.Session(graph);
        var actual = Enumerable.Range(0, steps.Steps).Select(k => (float)session.run(rate, (step, steps[k].astype(type))));
        actual.Zip(expected, (a, e) => Math.Abs(a - e) / Math.Max(Math.Abs(e), 1e-6f)).Max().Should().BeLessThanOrEqualTo(2e-5f, "powers and cosines of float32 differ in the last digits between kernels");
        graph.Exit();
    }
}
