using Reproductions.Fixtures.Datasets;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Recorded.Later;

/// <summary>R55: graphs whose variables became constants.</summary>
internal static class FrozenGraphs
{
    /// <summary>The rows.</summary>
    public static IEnumerable<LaterRow> Rows =>
    [
        new("R55", "wrong output name at freezing", WrongOutput),
        new("R55", "freezing without restore", NotRestored),
        new("R55", "extract_sub_graph with a wrong name", WrongSubGraph),
        new("R55", "Const in place of a variable under Assign", (program, _) => Constant(program, resource: false)),
        new("R55", "the resource form", (program, _) => Constant(program, resource: true)),
    ];

    private static object WrongOutput(LaterProgram program, LaterCase recorded)
    {
        tf.train.import_meta_graph(RecordedReproductions.File("R55/bn.meta")).restore(program.Session, RecordedReproductions.File("R55/bn"));
        return tf.graph_util.convert_variables_to_constants(program.Session, program.Graph.as_graph_def(), [recorded.Run.Split('"')[1]]);
    }

    private static object NotRestored(LaterProgram program, LaterCase recorded)
    {
        tf.train.import_meta_graph(RecordedReproductions.File("R55/bn.meta"));
        return tf.graph_util.convert_variables_to_constants(program.Session, program.Graph.as_graph_def(), ["out"]);
    }

    private static object WrongSubGraph(LaterProgram program, LaterCase recorded)
    {
        tf.constant(1f);
        return tf.graph_util.extract_sub_graph(program.Graph.as_graph_def(), ["nope"]);
    }

    /// <summary>The variable's node is turned into a constant by hand, and all that wrote it still does.</summary>
    private static object Constant(LaterProgram program, bool resource)
    {
        Doubled(resource, new[] { 1f, 2f });
        var definition = program.Graph.as_graph_def();
        program.Next();
        var v = definition.Node.Single(n => n.Name == "v");
        var constant = Const(program);
        v.Op = "Const";
        v.Attr.Clear();
        v.Attr.Add(constant.Attr);
        program.Next();
        return tf.import_graph_def(definition, name: "");
    }

    private static NodeDef Const(LaterProgram program)
    {
        tf.constant(new[] { 1f, 2f }, name: "c");
        return program.Graph.as_graph_def().Node.Single(n => n.Name == "c");
    }

    private static void Doubled(bool resource, float[] value)
    {
        var variable = tf.get_variable("v", dtype: tf.float32, initializer: tf.constant(value), use_resource: resource);
        tf.multiply(variable, 2f, name: "out");
    }
}
