using Google.Protobuf;
using Reproductions.Fixtures.Datasets;
using Reproductions.Runtime.Formats.TextProto;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Recorded.Later;

/// <summary>R52: meta graphs that hold something this runtime may not know.</summary>
internal static class OpTypes
{
    /// <summary>What MatMul got after 1.13.1.</summary>
    private static readonly string[] s_laterAttributes = ["grad_a", "grad_b"];

    /// <summary>The rows.</summary>
    public static IEnumerable<LaterRow> Rows =>
    [
        new("R52", "import_graph_def", UnknownOp),
        new("R52", "unknown attribute with its default value, producer lists it", File("future_attr_default")),
        new("R52", "attribute with a default left out", Changed(g => Node(g, "MatMul").Attr.Remove("transpose_a"))),
        new("R52", "attribute without a default left out", Changed(g => Node(g, "MatMul").Attr.Remove("T"))),
        new("R52", "graph needs a newer consumer", Changed(g => g.Versions.MinConsumer = 999999)),
        new("R52", "producer 27 (1.13)", Changed(g => g.Versions.Producer = 27)),
        new("R52", "input names an unknown node", Changed(g => Node(g, "output").Input[0] = "nowhere")),
        new("R52", "input names an output that the node has not", Changed(g => Node(g, "output").Input[0] = "add:3")),
        new("R52", "two nodes of one name", Changed(g => g.Node.Add(Node(g, "input").Clone()))),
        new("R52", "cycle", Changed(g => Node(g, "MatMul").Input[0] = "output")),
        new("R52", "too few inputs", Changed(g => Node(g, "MatMul").Input.RemoveAt(1))),
        new("R52", "too many inputs", Changed(g => Node(g, "output").Input.Add("add"))),
        new("R52", "type attribute not allowed", Changed(g => Node(g, "output").Attr["T"].Type = DataType.DtInt64)),
        new("R52", "type attribute other than the input's", Changed(g => Node(g, "output").Attr["T"].Type = DataType.DtDouble)),
        new("R52", "control input before a data input", Changed(g => Node(g, "output").Input.Insert(0, "^MatMul"))),
        new("R52", "text format", Text),
    ];

    private static Func<LaterProgram, LaterCase, object> File(string name) => (program, _) => Imported(program, AsRead(name));

    private static Func<LaterProgram, LaterCase, object> Changed(Action<GraphDef> change) => (program, _) =>
    {
        var meta = AsRead("soft");
        change(meta.GraphDef);
        return Imported(program, meta);
    };

    private static object Imported(LaterProgram program, MetaGraphDef meta)
    {
        tf.train.import_meta_graph(meta);
        var attributes = program.Graph.as_graph_def().Node.Single(n => n.Name == "MatMul").Attr.Keys.Where(k => !k.StartsWith('_')).Order(StringComparer.Ordinal).ToList();
        program.Note("attributes of the imported MatMul", new Holds(e => e.EnumerateArray().Select(a => a.GetString()).Except(s_laterAttributes).SequenceEqual(attributes), string.Join(", ", attributes)));
        return program.Graph.get_operations().Length;
    }

    private static object UnknownOp(LaterProgram program, LaterCase recorded) =>
        tf.import_graph_def(GraphDef.Parser.ParseFrom(System.IO.File.ReadAllBytes(RecordedReproductions.File("R52/unknown_op.pb"))), name: "");

    private static object Text(LaterProgram program, LaterCase recorded)
    {
        System.IO.File.WriteAllText(program["text.meta"], TextProtoPrinter.Print(AsRead("soft")));
        tf.train.import_meta_graph(program["text.meta"]);
        return program.Graph.get_operations().Length;
    }

    private static MetaGraphDef AsRead(string name) => MetaGraphDef.Parser.ParseFrom(System.IO.File.ReadAllBytes(RecordedReproductions.File($"R52/{name}.meta")));

    private static NodeDef Node(GraphDef graph, string name) => graph.Node.Single(n => n.Name == name);
}
