using Reproductions.Fixtures.Audit.Static;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Recorded.Later;

/// <summary>R37, R39 and R46: two copies of a network in one graph, and savers over them.</summary>
internal static class Notebook
{
    private const string Meta = "R46/nb.meta";

    /// <summary>The rows.</summary>
    public static IEnumerable<LaterRow> Rows =>
    [
        new("R37", "into a graph that already holds the net", (_, _) => Imported("R37/nosaver.meta", () => SoftmaxRegression.Build())),
        new("R37", "into a graph with another variable", NewSaver),
        new("R37", "no variables at all", (_, _) => tf.train.import_meta_graph(RecordedReproductions.File("R37/novars.meta")) is null ? "None" : "a saver"),
        new("R37", "b2: absolute prefix", AbsolutePrefix),
        new("R39", "Saver over the second copy only", SecondCopyOnly),
        new("R39", "Saver from the first run, output from the second", (program, _) => FirstSaver(program, "")),
        new("R39", "the same with init before: SILENT", (program, _) => FirstSaver(program, "init")),
        new("R39", "named variables", (_, _) => Names(() => Perceptron.Build(), () => Perceptron.Build())),
        new("R39", "only the placeholder cell was run twice", PlaceholderTwice),
        new("R39", "get_variable", (_, _) => Names(() => tf.get_variable("w", 2, tf.float32), () => tf.get_variable("w", 2, tf.float32))),
        new("R46", ".meta without SaverDef into a non-empty graph", (_, _) => Imported("R46/nb_nosaver.meta", () => Perceptron.Build(named: false))),
        new("R46", "the other order: import, then rebuild, then Saver()", (_, _) => Names(() => Import(Meta), () => Perceptron.Build(named: false), () => tf.train.Saver())),
        new("R46", "the graph holds other names", (_, _) => Names(() => Perceptron.Build(), () => Import(Meta), () => tf.train.Saver())),
        new("R46", "import_scope", (_, _) => Names(() => Perceptron.Build(named: false), () => Import(Meta, "old"), () => tf.train.Saver())),
        new("R46", "Saver(trainable_variables())", (_, _) => Names(() => Perceptron.Build(named: false), () => Import(Meta), () => tf.train.Saver(tf.trainable_variables()))),
        new("R46", "one variable under two keys", TwoKeys),
    ];

    private static Saver Import(string file, string scope = "") => tf.train.import_meta_graph(RecordedReproductions.File(file), import_scope: scope);

    private static object Imported(string file, Action before)
    {
        before();
        return Import(file);
    }

    /// <summary>The names of the global variables after some cells.</summary>
    private static IEnumerable<string> Names(params Action[] cells)
    {
        cells.ToList().ForEach(c => c());
        return tf.global_variables().Select(v => v.Op.name);
    }

    private static object NewSaver(LaterProgram program, LaterCase recorded)
    {
        program.Steps.Continue("variable mine float [2]");
        var saver = Import("R37/nosaver.meta");
        var map = RestoreMaps.Of(new AuditGraph(program.Graph.as_graph_def())).Single(r => r.Op == saver.saver_def.RestoreOpName).Map;
        return new Dictionary<string, object>
        {
            ["restore op of the returned Saver"] = saver.saver_def.RestoreOpName,
            ["keys of the returned Saver"] = map.Select(m => m.Key).Order(StringComparer.Ordinal),
        };
    }

    private static object AbsolutePrefix(LaterProgram program, LaterCase recorded)
    {
        program.Beginning = "<CWD>/";
        Directory.CreateDirectory(program["abs"]);
        program.Steps.Continue("variable v float [2]; init");
        return new Dictionary<string, object> { ["default"] = State(relative: false), ["save_relative_paths"] = State(relative: true) };

        string State(bool relative)
        {
            tf.train.Saver(tf.global_variables(), save_relative_paths: relative).save(program.Session, program["abs/m"]);
            return File.ReadAllText(program["abs/checkpoint"]);
        }
    }

    private static object SecondCopyOnly(LaterProgram program, LaterCase recorded)
    {
        Perceptron.Build(named: false);
        Perceptron.Build(named: false);
        return program.Restored(tf.train.Saver(tf.global_variables().Skip(Perceptron.VariableCount)), RecordedReproductions.File("R39/nb"));
    }

    private static object FirstSaver(LaterProgram program, string init)
    {
        Perceptron.Build(named: false);
        var saver = tf.train.Saver(tf.global_variables());
        var second = Perceptron.Build(named: false);
        if (init.Length > 0)
        {
            program.Steps.Continue(init);
        }

        saver.restore(program.Session, RecordedReproductions.File("R39/nb"));
        return init.Length > 0 ? program.Ask(second.Output.name, second.Input.name) : program.Session.run(second.Output, (second.Input, RecordedModel.Test.Take(1).All().Images));
    }

    private static object PlaceholderTwice(LaterProgram program, LaterCase recorded)
    {
        var network = Perceptron.Build(named: false);
        var second = tf.placeholder(tf.float32, (-1, 784), name: "input");
        tf.train.Saver(tf.global_variables()).restore(program.Session, RecordedReproductions.File("R39/nb"));
        return program.Session.run(network.Output, (second, RecordedModel.Test.Take(1).All().Images));
    }

    private static object TwoKeys(LaterProgram program, LaterCase recorded)
    {
        var w = tf.Variable(tf.zeros(2), name: "w");
        return tf.train.Saver(new Dictionary<string, IVariableV1> { ["a"] = w, ["b"] = w });
    }
}
