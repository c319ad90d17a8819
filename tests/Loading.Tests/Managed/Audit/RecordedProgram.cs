using Reproductions.Fixtures;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using Tensorflow.Checkpoint;
using Tensorflow.Train;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Audit;

/// <summary>
/// A program of the recordings, rebuilt from their prose as steps: <c>build; init; import 1800; restore 1800</c>. A restore uses the saver that was made
/// last, or with <c>by</c> that of an import, or the one that was kept.
/// </summary>
internal sealed class RecordedProgram : IDisposable
{
    private const string Shadow = "/ExponentialMovingAverage";

    private readonly Dictionary<string, Saver> _savers = [];
    private readonly Graph _graph = LoadingPrograms.NewGraph(seed: 1);
    private readonly List<Session> _sessions = [];
    private MnistNetwork _network;
    private Saver _saver;
    private ExponentialMovingAverage _averages;

    private RecordedProgram()
    {
        _sessions.Add(tf.Session(_graph));
    }

    /// <summary>The session that runs now.</summary>
    public Session Session => _sessions[^1];

    /// <summary>Runs a program.</summary>
    public static RecordedProgram Run(string steps)
    {
        var program = new RecordedProgram();
        foreach (var step in steps.Split(';', StringSplitOptions.TrimEntries))
        {
            program.Step(step.Split(' '));
        }

        return program;
    }

    /// <summary>The prefix of a checkpoint of the recordings.</summary>
    public static string Prefix(string name) => name switch
    {
        "ema" => RecordedModel.Averaged,
        "noisy" => Path.Combine(Repository.TestData, "tensorflow-2.21", "model-ema", "noisy", "mnist_ema-800"),
        "b" => RecordedReproductions.File("R13/model_b/mnist_b-600"),
        "collections" => RecordedReproductions.File("R14/with_collections"),
        "resource_a" or "resource_b" => RecordedReproductions.File("R19/" + name),
        "stepped" => RecordedReproductions.File("R07/with_global_step"),
        _ => Path.Combine(Repository.TestData, "tensorflow-2.21", "model", "mnist_model-" + name),
    };

    public void Dispose()
    {
        _sessions.ForEach(s => s.Dispose());
        _graph.Exit();
    }

    private void Step(string[] step)
    {
        switch (step)
        {
            case ["build"]:
                _network = MnistNetwork.Build(NetworkSize.Small);
                break;
            case ["build", var scope]:
                _network = tf_with(ops.name_scope(scope), _ => MnistNetwork.Build(NetworkSize.Small));
                break;
            case ["another"]:
                tf.Variable(tf.zeros(3));
                break;
            case ["step"]:
                tf.train.get_or_create_global_step();
                break;
            case ["saver", ..]:
                _saver = Saver(step[1..]);
                break;
            case ["inside", var scope, .. var inner]:
                tf_with(ops.name_scope(scope), _ => Step(inner));
                break;
            case ["averages"]:
                _averages = tf.train.ExponentialMovingAverage(0.99f);
                _averages.apply(tf.trainable_variables().Cast<IVariableV1>().ToArray());
                break;
            case ["keep"]:
                _savers["kept"] = _saver;
                break;
            case ["import", var file]:
                _saver = _savers[file] = tf.train.import_meta_graph(Prefix(file) + ".meta");
                break;
            case ["import", var file, var scope]:
                _saver = _savers[file] = tf.train.import_meta_graph(Prefix(file) + ".meta", import_scope: scope);
                break;
            case ["restore", var file]:
                _saver.restore(Session, Prefix(file));
                break;
            case ["restore", var file, "by", var import]:
                _savers[import].restore(Session, Prefix(file));
                break;
            case ["session"]:
                _sessions.Add(tf.Session(_graph));
                break;
            case ["adam"]:
                tf.train.AdamOptimizer(0.001f).minimize(-tf.reduce_sum(_network.Label * tf.log(_network.Output)));
                break;
            case ["init", ..]:
                Session.run(Initializer(step[1..]));
                break;
            case ["run", var operation]:
                Session.run(_graph.get_operation_by_name(operation));
                break;
            case ["noop", var name]:
                tf.group(Array.Empty<Operation>(), name: name);
                break;
            case ["constant", var name]:
                tf.constant(0, name: name);
                break;
            default:
                throw new ArgumentException($"'{string.Join(' ', step)}' is no step.");
        }
    }

    private static Operation Initializer(string[] which) => which switch
    {
        [] => tf.global_variables_initializer(),
        ["last"] => tf.variables_initializer([.. tf.trainable_variables().Cast<IVariableV1>().TakeLast(2)]),
        ["local"] => tf.group(Array.Empty<Operation>(), name: "init_local"),
        ["added", var from] => tf.variables_initializer([.. tf.global_variables().Skip(int.Parse(from, System.Globalization.CultureInfo.InvariantCulture))]),
        _ => throw new ArgumentException($"'init {string.Join(' ', which)}' is no step."),
    };

    private Saver Saver(string[] which) => which switch
    {
        [] => tf.train.Saver(),
        ["called", var name] => tf.train.Saver(tf.global_variables(), max_to_keep: 5, name: name),
        ["inside", var scope] => tf_with(ops.name_scope(scope), _ => tf.train.Saver()),
        ["first", var count] => tf.train.Saver(tf.global_variables().Take(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)).ToArray()),
        ["averages"] => tf.train.Saver((_averages ?? tf.train.ExponentialMovingAverage(0.99f)).variables_to_restore()),
        ["by-hand"] => tf.train.Saver(tf.global_variables()
            .Where(v => !v.Op.name.EndsWith(Shadow, StringComparison.Ordinal))
            .ToDictionary(v => IsTrainable(v) ? v.Op.name + Shadow : v.Op.name)),
        ["matching", var file] => Matching(file, ""),
        ["mapped", var file, var prefix] => Matching(file, prefix),
        _ => throw new ArgumentException($"'saver {string.Join(' ', which)}' is no step."),
    };

    private static bool IsTrainable(IVariableV1 variable) => tf.trainable_variables().Cast<IVariableV1>().Any(t => t.Name == variable.Name);

    /// <summary>The tolerant function of many repositories: what both have, by name and shape.</summary>
    private static Saver Matching(string file, string prefix)
    {
        using var reader = new CheckpointReader(Prefix(file));
        var shapes = reader.VariableToShapeMap;
        return tf.train.Saver(tf.global_variables()
            .Select(v => (Key: v.Name.Split(':')[0] is var name && name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : name, Variable: v))
            .Where(v => shapes.TryGetValue(v.Key, out var shape) && shape.dims.SequenceEqual(v.Variable.shape.dims))
            .ToDictionary(v => v.Key, v => v.Variable));
    }
}
