using System.Text.Json;
using Reproductions.Tests.Runtime.Support;
using Tensorflow;
using Tensorflow.NumPy;
using Tensorflow.Train;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Training;

/// <summary>Moving averages take the values that real TensorFlow recorded over 20 updates, and have its names.</summary>
public class MovingAverageReplayTests
{
    private static readonly Dictionary<string, JsonElement> Cases = TrajectoryArchive.Cases("ema");

    public static TheoryData<string> VariableCases => Names("ema_variable");

    public static TheoryData<string> TensorCases => Names("ema_tensor");

    public static TheoryData<string> DirectCases => Names("assign_moving_average");

    [Theory]
    [MemberData(nameof(VariableCases))]
    public void Averages_of_variables_are_TensorFlows(string name)
    {
        var recorded = Cases[name];
        using var arrays = TrajectoryArchive.Arrays("ema");
        var graph = tf.Graph().as_default();
        var type = TypeOf(recorded);
        var v = tf.Variable(Numbers(type, 1, -2, 0.5), name: "v");
        var b = tf.Variable(Number(type, 0.25), name: "b");
        var step = tf.Variable(0, name: "global_step", trainable: false);
        var (vector, scalar) = (tf.placeholder(type, new Shape(3)), tf.placeholder(type, (Shape)Shape.Scalar));
        var set = tf.group<Tensor>([v.assign(vector), b.assign(scalar)]);
        var averages = Averages(recorded, step);

        var move = averages.apply([v, b]);

        ShouldHaveNames(recorded, averages, [averages.average_name(v), averages.average_name(b)]);
        var (values, scalars) = (new RecordedArray(arrays, "values"), new RecordedArray(arrays, "scalars"));
        var paths = Paths(recorded, "outputs", arrays);
        var shadows = new[] { averages.average(v), averages.average(b) };
        Follow(graph, step, paths, shadows, Tolerance(recorded), (session, k) =>
        {
            session.run(set, (vector, values[k].astype(type)), (scalar, scalars[k].astype(type)));
            session.run(move);
        });
    }

    [Theory]
    [MemberData(nameof(TensorCases))]
    public void Averages_of_tensors_are_TensorFlows(string name)
    {
        var recorded = Cases[name];
        using var arrays = TrajectoryArchive.Arrays("ema");
        var graph = tf.Graph().as_default();
        var type = TypeOf(recorded);
        var step = tf.Variable(0, name: "global_step", trainable: false);
        var p = tf.placeholder(type, new Shape(3));
        var tensor = tf.multiply(p, tf.constant(Number(type, 2)), name: "ten");
        var averages = Averages(recorded, step);

        var move = averages.apply([tensor]);

        ShouldHaveNames(recorded, averages, [averages.average_name(tensor)]);
        var values = new RecordedArray(arrays, "values");
        Follow(graph, step, Paths(recorded, "outputs", arrays), [averages.average(tensor)], Tolerance(recorded), (session, k) => session.run(move, (p, values[k].astype(type))));
    }

    [Theory]
    [MemberData(nameof(DirectCases))]
    public void Direct_updates_of_averages_are_TensorFlows(string name)
    {
        var recorded = Cases[name];
        using var arrays = TrajectoryArchive.Arrays("ema");
        var graph = tf.Graph().as_default();
        var type = TypeOf(recorded);
        var debiased = recorded.GetProperty("attrs").GetProperty("zero_debias").GetBoolean();
        var step = tf.Variable(0, name: "global_step", trainable: false);
        var average = tf.Variable(debiased ? Numbers(type, 0, 0, 0) : Numbers(type, 1, 2, 3), name: "mv");
        var value = tf.placeholder(type, new Shape(3));

        var move = moving_averages.assign_moving_average(average, value, recorded.GetProperty("attrs").GetProperty("decay").GetDouble(), zero_debias: debiased);

        var values = new RecordedArray(arrays, "values");
        var path = new RecordedArray(arrays, $"{name}/variable");
        Follow(graph, step, [path], [average], Tolerance(recorded), (session, k) => session.run(move, (value, values[k].astype(type))));
    }

    private static TheoryData<string> Names(string prefix) => [.. Cases.Keys.Where(n => n.StartsWith(prefix, StringComparison.Ordinal))];

    private static TF_DataType TypeOf(JsonElement recorded) => recorded.GetProperty("attrs").GetProperty("dtype").GetString() switch
    {
        "float16" => TF_DataType.TF_HALF,
        "float32" => TF_DataType.TF_FLOAT,
        _ => TF_DataType.TF_DOUBLE,
    };

    private static NDArray Numbers(TF_DataType type, params double[] values) => new NDArray(values).astype(type);

    private static NDArray Number(TF_DataType type, double value) => Numbers(type, value).reshape((Shape)Shape.Scalar);

    private static ExponentialMovingAverage Averages(JsonElement recorded, IVariableV1 step)
    {
        var attrs = recorded.GetProperty("attrs");
        var decay = attrs.GetProperty("decay").GetSingle();
        var debias = attrs.GetProperty("zero_debias").GetBoolean();
        return attrs.GetProperty("num_updates").GetString() switch
        {
            null => new ExponentialMovingAverage(decay, zero_debias: debias),
            "global_step" => new ExponentialMovingAverage(decay, step.AsTensor(), debias),
            _ => new ExponentialMovingAverage(decay, num_updates: 3, zero_debias: debias),
        };
    }

    private static void ShouldHaveNames(JsonElement recorded, ExponentialMovingAverage averages, string[] names)
    {
        names.Should().Equal(Texts(recorded, "average_names"));
        averages.variables_to_restore().Keys.Order(StringComparer.Ordinal).Should().Equal(Texts(recorded, "variables_to_restore"));
        tf.get_collection<IVariableV1>(tf.GraphKeys.MOVING_AVERAGE_VARIABLES).Select(v => v.Name).Should().Equal(Texts(recorded, "moving_average_variables"));
        tf.global_variables().Select(v => v.Name).Should().Equal(Texts(recorded, "global_variables"));
    }

    private static string[] Texts(JsonElement recorded, string property) => [.. recorded.GetProperty(property).EnumerateArray().Select(t => t.GetString())];

    private static RecordedArray[] Paths(JsonElement recorded, string property, NpzFile arrays) => Array.ConvertAll(Texts(recorded, property), n => new RecordedArray(arrays, n));

    /// <summary>0 for plain averages; corrected ones go through a power, which differs by kernel: 3e-6 of values up to 10 in float32, one unit in float16.</summary>
    private static double Tolerance(JsonElement recorded) => !recorded.GetProperty("attrs").GetProperty("zero_debias").GetBoolean() ? 0 : TypeOf(recorded) switch
    {
        TF_DataType.TF_DOUBLE => 1e-13,
        TF_DataType.TF_FLOAT => 3e-5,
        _ => 1e-2,
    };

    private static void Follow(Graph graph, IVariableV1 step, RecordedArray[] paths, IVariableV1[] averages, double tolerance, Action<Session, int> move)
    {
        var count = step.assign_add(1);
        using var session = tf.Session(graph);
        session.run(tf.global_variables_initializer());
        for (var k = 0; k < paths[0].Steps; k++)
        {
            foreach (var (path, average) in paths.Zip(averages))
            {
                Distances.ShouldBeWithin(tolerance, session.run(average.AsTensor()), path[k], $"'{average.Name}' after {k} updates");
            }

            if (k < paths[0].Steps - 1)
            {
                move(session, k);
                session.run(count);
            }
        }

        graph.Exit();
    }
}
