using Reproductions.Fixtures;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>
/// A program of the recordings, rebuilt from their prose as steps: <c>build; init; import 1800; restore 1800</c>. A restore uses the saver that was made
/// last, or with <c>by</c> that of an import, or the one that was kept. It notes what it runs, in order.
/// </summary>
internal sealed partial class RecordedProgram : IDisposable
{
    private readonly Dictionary<string, Saver> _savers = [];
    private readonly List<Session> _sessions = [];
    private readonly List<RecordedRun> _runs = [];
    private MnistNetwork _network;
    private Saver _saver;

    /// <summary>Starts with an empty graph and a session.</summary>
    public RecordedProgram()
    {
        Graph = LoadingPrograms.NewGraph(seed: 1);
        _sessions.Add(tf.Session(Graph));
    }

    /// <summary>The graph.</summary>
    public Graph Graph { get; }

    /// <summary>The session that runs now.</summary>
    public Session Session => _sessions[^1];

    /// <summary>The network that was built last.</summary>
    public MnistNetwork Network => _network;

    /// <summary>What was run so far.</summary>
    public IReadOnlyList<RecordedRun> Runs => _runs;

    /// <summary>Runs a program.</summary>
    public static RecordedProgram Run(string steps)
    {
        var program = new RecordedProgram();
        program.Continue(steps);
        return program;
    }

    /// <summary>The prefix of a checkpoint of the recordings.</summary>
    public static string Prefix(string name) => name switch
    {
        "ema" => RecordedModel.Averaged,
        "noisy" => Path.Combine(Repository.TestData, "tensorflow-2.21", "model-ema", "noisy", "mnist_ema-800"),
        "b" => RecordedModel.Reversed,
        "collections" => RecordedReproductions.File("R14/with_collections"),
        "stepped" => RecordedReproductions.File("R07/with_global_step"),
        "bn_full" or "bn_trainable_only" => RecordedReproductions.File("R03/" + name),
        "bn_never_updated" => RecordedReproductions.File("R04/" + name),
        "dropout_const" or "dropout_default_1" => RecordedReproductions.File("R09/" + name),
        "named_b" => RecordedReproductions.File("R13/" + name),
        "resource_a" or "resource_b" => RecordedReproductions.File("R19/" + name),
        "head_1001" => RecordedReproductions.File("R20/" + name),
        "two_layers" or "two_layers_named" => RecordedReproductions.File("R21/" + name),
        "keep_prob_default" => RecordedReproductions.File("R22/" + name),
        "step_int32" or "step_int32_v1" => RecordedReproductions.File("R23/" + name),
        "default" or "queue" or "iterator" => RecordedReproductions.File("R27/" + name),
        _ when Path.IsPathRooted(name) => name,
        _ => Path.Combine(Repository.TestData, "tensorflow-2.21", "model", "mnist_model-" + name),
    };

    /// <summary>Runs further steps.</summary>
    public void Continue(string steps)
    {
        foreach (var step in steps.Split(';', StringSplitOptions.TrimEntries))
        {
            Step(step.Split(' '));
        }
    }

    /// <summary>Notes a run, and then runs an operation.</summary>
    public void Execute(Operation operation, params FeedItem[] feeds)
    {
        Note([operation.name], [.. feeds.Select(f => ((Tensor)f.Key).name)], Path.GetFileName(feeds.Select(f => f.Value).OfType<string>().FirstOrDefault()));
        Session.run(operation, feeds);
    }

    /// <summary>Notes a run.</summary>
    public void Note(IReadOnlyList<string> fetches, IReadOnlyList<string> feeds, string file = null) => _runs.Add(new RecordedRun(_sessions.Count - 1, fetches, feeds, file));

    public void Dispose()
    {
        _sessions.ForEach(s => s.Dispose());
        Graph.Exit();
    }

    private void Step(string[] step)
    {
        switch (step)
        {
            case ["inside", var scope, .. var inner]:
                tf_with(ops.name_scope(scope), _ => Step(inner));
                break;
            case ["saver", ..]:
                _saver = Saver(step[1..]);
                break;
            case ["keep"]:
                _savers["kept"] = _saver;
                break;
            case ["import", var file]:
                _saver = _savers[file] = tf.train.import_meta_graph(Prefix(file) + ".meta");
                break;
            case ["import", var file, "instead-of", var tensor]:
                var input = tf.placeholder(tf.float32, (-1, 784), name: "input");
                _saver = _savers[file] = tf.train.import_meta_graph(Prefix(file) + ".meta", new Dictionary<string, Tensor> { [tensor] = input });
                break;
            case ["import", var file, var scope]:
                _saver = _savers[file] = tf.train.import_meta_graph(Prefix(file) + ".meta", import_scope: scope);
                break;
            case ["restore", var file]:
                Restore(_saver, file);
                break;
            case ["restore", var file, "by", var import]:
                Restore(_savers[import], file);
                break;
            case ["save", var file]:
                _saver.save(Session, file);
                break;
            case ["session"]:
                _sessions.Add(tf.Session(Graph));
                break;
            case ["limit", var milliseconds]:
                _sessions[^1].Dispose();
                _sessions[^1] = new Session(Graph, new ConfigProto { OperationTimeoutInMs = int.Parse(milliseconds, System.Globalization.CultureInfo.InvariantCulture) });
                break;
            case ["init", ..]:
                Execute(Initializer(step[1..]));
                break;
            case ["run", var operation]:
                Execute(Graph.get_operation_by_name(operation));
                break;
            default:
                Build(step);
                break;
        }
    }

    private void Restore(Saver saver, string file)
    {
        Note([saver.saver_def.RestoreOpName], [saver.saver_def.FilenameTensorName], Path.GetFileName(Prefix(file)));
        saver.restore(Session, Prefix(file));
    }
}
