using Reproductions.Fixtures.Audit.Managed;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Recorded.Later;

/// <summary>R44 and R48: tensors, sessions and savers of different graphs.</summary>
internal static class ForeignGraphs
{
    /// <summary>The rows.</summary>
    public static IEnumerable<LaterRow> Rows =>
    [
        new("R44", "by name in the thread", (program, recorded) => InOther(program, session => session.run("output:0"))),
        new("R44", "the thread's graph is empty", (program, recorded) => InOther(program, session => session.run(program.Graph.get_tensor_by_name("output:0")), empty: true)),
        new("R44", "out.eval(feed) in the thread", (program, _) => InThread(program, () => program.Graph.get_tensor_by_name("output:0").eval(Image(program)))),
        new("R44", "remedy: with graph.as_default(), session.as_default() in the thread", Remedy),
        new("R44", "feed key from another graph", FeedOfOther),
        new("R44", "eval with a default session of another graph", (program, _) => InOther(program, session => EvalIn(program, session))),
        new("R44", "fetch by string", ByString),
        new("R44", "building on a tensor of another graph", (program, _) => InOther(program, _ => Imports.Shown(tf.add(program.Graph.get_tensor_by_name("output:0"), 1f)))),
        new("R44", "defaults are per thread", Defaults),
        new("R48", "network rebuilt in code instead of imported", (program, _) => Saved(program, null, (saver, session) => { saver.restore(session, Soft48); return null; })),
        new("R48", "both graphs hold the same names: SILENT and right", SameNames),
        new("R48", "closed session", Closed),
        new("R48", "save with the Saver of another graph: SILENT", SaveWithOther),
    ];

    private static string Soft => RecordedReproductions.File("R44/soft");

    private static string Soft48 => RecordedReproductions.File("R48/soft");

    private static FeedItem Image(LaterProgram program) => new(program.Graph.get_tensor_by_name("input:0"), RecordedModel.Test.Take(1).All().Images);

    private static void Load(LaterProgram program) => tf.train.import_meta_graph(Soft + ".meta").restore(program.Session, Soft);

    private static object InThread(LaterProgram program, Func<object> call)
    {
        Load(program);
        object seen = null;
        var thread = new Thread(() => seen = LaterProgram.Attempt(call));
        thread.Start();
        thread.Join();
        return seen;
    }

    /// <summary>In a thread whose own default graph holds one constant or nothing.</summary>
    private static object InOther(LaterProgram program, Func<Session, object> call, bool empty = false) => InThread(program, () =>
    {
        if (!empty)
        {
            tf.constant(1f);
        }

        using var session = tf.Session();
        return call(session);
    });

    private static object EvalIn(LaterProgram program, Session session)
    {
        session.as_default();
        return program.Graph.get_tensor_by_name("output:0").eval(Image(program));
    }

    private static object Remedy(LaterProgram program, LaterCase recorded) => InThread(program, () =>
    {
        program.Graph.as_default();
        program.Session.as_default();
        return program.Graph.get_tensor_by_name("output:0").eval(Image(program)).ToArray<float>().Length;
    });

    private static object FeedOfOther(LaterProgram program, LaterCase recorded)
    {
        Load(program);
        var other = LoadingPrograms.NewGraph(seed: null);
        var input = tf.placeholder(tf.float32, (-1, 784), name: "input");
        other.Exit();
        return program.Session.run(program.Graph.get_tensor_by_name("output:0"), (input, RecordedModel.Test.Take(1).All().Images));
    }

    private static object ByString(LaterProgram program, LaterCase recorded)
    {
        Load(program);
        var other = LoadingPrograms.NewGraph(seed: null);
        tf.constant(new[] { 1f, 2f }, name: "output");
        other.Exit();
        return program.Session.run("output:0", Image(program))[0].shape.dims;
    }

    private static object Defaults(LaterProgram program, LaterCase recorded)
    {
        program.Graph.as_default();
        program.Session.as_default();
        var seen = InThread(program, () => new Dictionary<string, object>
        {
            ["default graph is the model graph"] = tf.get_default_graph() == program.Graph,
            ["no default session"] = tf.get_default_session() is null,
        });
        program.Graph.Exit();
        return seen;
    }

    /// <summary>A session of a graph with one constant, and a saver of another graph that holds the network.</summary>
    private static object Saved(LaterProgram program, Action first, Func<Saver, Session, object> call)
    {
        tf.constant(1f);
        first?.Invoke();
        var other = LoadingPrograms.NewGraph(seed: 1);
        SoftmaxRegression.Build();
        var saver = tf.train.Saver(tf.global_variables());
        other.Exit();
        return call(saver, program.Session);
    }

    private static object SameNames(LaterProgram program, LaterCase recorded)
    {
        SoftmaxRegression.Build();
        tf.train.Saver(tf.global_variables());
        return Saved(program, null, (saver, _) => program.Restored(saver, Soft48));
    }

    private static object Closed(LaterProgram program, LaterCase recorded)
    {
        SoftmaxRegression.Build();
        var saver = tf.train.Saver(tf.global_variables());
        using var session = new Session(program.Graph);
        session.close();
        saver.restore(session, Soft48);
        return null;
    }

    private static object SaveWithOther(LaterProgram program, LaterCase recorded)
    {
        SoftmaxRegression.Build();
        tf.train.Saver(tf.global_variables());
        program.Steps.Continue("init");
        var other = LoadingPrograms.NewGraph(seed: 1);
        tf.Variable(1f, name: "other");
        var saver = tf.train.Saver(tf.global_variables());
        other.Exit();
        var saved = saver.save(program.Session, program["cross"]);
        program.Note("keys", tf.train.list_variables(saved).OrderBy(v => v.Item1, StringComparer.Ordinal).Select(v => new object[] { v.Item1, v.Item2.dims }));
        program.Note("variables in cross.meta", AuditFiles.Meta(saved + ".meta").CollectionDef["variables"].BytesList.Value.Select(b => VariableDef.Parser.ParseFrom(b).VariableName.Split(':')[0]));
        return saved;
    }
}
