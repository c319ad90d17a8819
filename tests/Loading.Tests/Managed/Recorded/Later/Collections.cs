using Google.Protobuf;
using Reproductions.Fixtures.Audit.Managed;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Recorded.Later;

/// <summary>R31, R37 and R60: what collections hold, and what of them survives export and import.</summary>
internal static class Collections
{
    /// <summary>The rows.</summary>
    public static IEnumerable<LaterRow> Rows =>
    [
        new("R31", "a: get_collection(key, scope)", Scopes),
        new("R31", "b: save() while another graph is the default graph", OtherDefault),
        new("R31", "c: freezing writes a graph with constants", Frozen),
        new("R37", "a2: collections of operations and tensors survive in TensorFlow", Survivors),
        new("R60", "b2: Saver() in a graph without variables", (_, _) => tf.train.Saver(tf.global_variables())),
        new("R60", "b3: Saver(allow_empty=True)", Empty),
        new("R60", "e: node_list names an unknown tensor", Damaged(meta => Of(meta, "endpoints").NodeList.Value.Add("nowhere:0"))),
        new("R60", "f: VariableDef names an unknown node", Damaged(meta => Variables(meta, new VariableDef { VariableName = "nowhere:0", InitializerName = "nowhere/Assign", SnapshotName = "nowhere/read:0" }.ToByteString()))),
    ];

    private static object Scopes(LaterProgram program, LaterCase recorded)
    {
        foreach (var name in recorded.Run.Split(';')[0]["variables ".Length..].Split(", "))
        {
            tf.Variable(1f, name: name);
        }

        program.Note("no scope", In(null));
        return recorded.Fact("value").EnumerateObject().ToDictionary(e => e.Name, e => (object)In(e.Name));

        List<string> In(string scope) => [.. program.Graph.get_collection<IVariableV1>("variables", scope).Select(v => v.Op.name)];
    }

    private static object OtherDefault(LaterProgram program, LaterCase recorded)
    {
        program.Session.run(tf.Variable(new[] { 1f }, name: "in_g2").Initializer);
        var saver = tf.train.Saver(tf.global_variables());
        var other = LoadingPrograms.NewGraph(seed: null);
        tf.Variable(1f, name: "in_g1");
        var saved = saver.save(program.Session, program["other"]);
        other.Exit();
        return new Dictionary<string, object>
        {
            ["returned"] = saved,
            ["variables in other.meta"] = Names(AuditFiles.Meta(saved + ".meta")),
            ["keys in the checkpoint"] = tf.train.list_variables(saved).Select(v => new object[] { v.Item1, v.Item2.dims }),
            ["tf.train.export_meta_graph() without arguments, default graph = graph 2 inside the session block"] = Names(tf.train.export_meta_graph().Item1),
        };

        static IEnumerable<string> Names(MetaGraphDef meta) => meta.CollectionDef["variables"].BytesList.Value.Select(b => VariableDef.Parser.ParseFrom(b).VariableName.Split(':')[0]);
    }

    private static object Frozen(LaterProgram program, LaterCase recorded)
    {
        var prefix = RecordedReproductions.File("R31/c/soft");
        tf.train.import_meta_graph(prefix + ".meta").restore(program.Session, prefix);
        var frozen = tf.graph_util.convert_variables_to_constants(program.Session, program.Graph.as_graph_def(), ["output"]);
        program.Note("nodes of frozen.pb", frozen.Node.Select(n => $"{n.Name} | {n.Op}"));
        program.Next();
        tf.import_graph_def(frozen, name: "");
        return program.Ask();
    }

    private static object Survivors(LaterProgram program, LaterCase recorded)
    {
        var v = tf.Variable(1f, name: "v");
        tf.add_to_collection("train_op", tf.group(Array.Empty<Operation>(), name: "my_train"));
        tf.add_to_collection("outs", tf.identity(v.AsTensor(), name: "read"));
        tf.train.export_meta_graph(program["c.meta"]);
        program.Next();
        tf.train.import_meta_graph(program["c.meta"]);
        return recorded.Fact("value").EnumerateObject().ToDictionary(e => e.Name, e => (object)program.Graph.get_collection<object>(e.Name).Select(NameOf).ToList());
    }

    private static string NameOf(object item) => item switch { Tensor tensor => tensor.name, Operation operation => operation.name, IVariableV1 variable => variable.Name, _ => item.ToString() };

    private static object Empty(LaterProgram program, LaterCase recorded)
    {
        tf.constant(1f);
        var saver = new Saver(Array.Empty<IVariableV1>(), allow_empty: true);
        var saved = saver.save(program.Session, program["e"]);
        saver.restore(program.Session, program["e"]);
        return new Dictionary<string, object> { ["save returns"] = saved, ["restore returns"] = null, ["files"] = program.Files() };
    }

    /// <summary>The meta graph of one variable, damaged and imported.</summary>
    private static Func<LaterProgram, LaterCase, object> Damaged(Action<MetaGraphDef> damage) => (program, _) =>
    {
        tf.Variable(1f, name: "v");
        var meta = tf.train.export_meta_graph().Item1;
        damage(meta);
        program.Next();
        return tf.train.import_meta_graph(meta);
    };

    private static CollectionDef Of(MetaGraphDef meta, string key)
    {
        if (!meta.CollectionDef.TryGetValue(key, out var collection))
        {
            meta.CollectionDef[key] = collection = new CollectionDef();
        }

        collection.NodeList ??= new CollectionDef.Types.NodeList();
        return collection;
    }

    private static void Variables(MetaGraphDef meta, ByteString variable) => meta.CollectionDef["variables"].BytesList.Value[0] = variable;
}
