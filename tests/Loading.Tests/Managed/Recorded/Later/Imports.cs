using Reproductions.Fixtures.Datasets;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Recorded.Later;

/// <summary>R54: what imports of graphs take and give by name.</summary>
internal static class Imports
{
    /// <summary>The rows.</summary>
    public static IEnumerable<LaterRow> Rows =>
    [
        new("R54", "import_graph_def with the default name", Found(null)),
        new("R54", "import_graph_def(name=\"\")", WithoutScope),
        new("R54", "return_elements tensor and op", Both),
        new("R54", "return_elements unknown tensor", Elements),
        new("R54", "return_elements bad index", Elements),
        new("R54", "input_map with an unknown key and a tensor", UnknownKey),
        new("R54", "import_meta_graph(import_scope=\"old\")", Scoped),
    ];

    /// <summary>The graph of the recording: q is twice the placeholder p.</summary>
    private static GraphDef Definition(LaterProgram program)
    {
        var p = tf.placeholder(tf.float32, new Shape(-1), name: "p");
        tf.multiply(p, tf.constant(2f, name: "q/y"), name: "q");
        var definition = program.Graph.as_graph_def();
        program.Next();
        return definition;
    }

    private static Func<LaterProgram, LaterCase, object> Found(string name) => (program, recorded) =>
    {
        tf.import_graph_def(Definition(program), name: name);
        return program.Graph.get_tensor_by_name(recorded.Run.Split('"')[1]).name;
    };

    private static object WithoutScope(LaterProgram program, LaterCase recorded)
    {
        tf.import_graph_def(Definition(program), name: "");
        return Shown(program.Graph.get_tensor_by_name(recorded.Run));
    }

    private static object Both(LaterProgram program, LaterCase recorded) =>
        tf.import_graph_def(Definition(program), return_elements: [.. recorded.Run.Trim('[', ']').Split(',').Select(e => e.Trim('"'))], name: "").Select(Shown).ToList();

    /// <summary>Python shows <c>Tensor("q:0", ...)</c> and <c>name: "q"</c>.</summary>
    public static Holds Shown(ITensorOrOperation element)
    {
        var beginning = element is Tensor ? $"Tensor(\"{element.name}\"," : $"name: \"{element.name}\"\n";
        return new Holds(e => e.GetString().StartsWith(beginning, StringComparison.Ordinal), beginning);
    }

    private static object Elements(LaterProgram program, LaterCase recorded) =>
        tf.import_graph_def(Definition(program), return_elements: [recorded.Run.Split('"')[1]], name: "");

    private static object UnknownKey(LaterProgram program, LaterCase recorded)
    {
        var definition = Definition(program);
        return tf.import_graph_def(definition, input_map: new Dictionary<string, Tensor> { ["zz:0"] = tf.constant(1f) }, name: "");
    }

    private static object Scoped(LaterProgram program, LaterCase recorded)
    {
        tf.train.import_meta_graph(RecordedReproductions.File("R54/soft.meta"), import_scope: "old");
        return program.Graph.get_tensor_by_name("output:0").name;
    }
}
