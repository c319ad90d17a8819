using Reproductions.Fixtures;
using Reproductions.Fixtures.Audit.Managed;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Reproductions;

// R31 · SILENT · TensorFlow.NET ignores a scope filter, exports another graph, freezes nothing
//   graph.get_collection("variables", scope: "a");   // TensorFlow.NET: everything
//   saver.save(session, prefix);                    // TensorFlow.NET: the default graph's .meta
// Reported: TensorFlow.NET's source (Graphs/Graph.cs, Training/Saving/Saver.cs); every TensorFlow.NET
// Picture: the session's graph > .meta; TensorFlow.NET: the default graph > .meta
[Trait("Reproduction", "R31")]
[Trait("Grade", "SILENT")]
[Trait("Category", "Graphs")]
[Trait("Engine", "managed")]
public class R31_ScopeFilterWrongGraphFreeze
{
    [Theory]
    [InlineData("a", "a/w ab/w")]
    [InlineData("a/", "a/w")]
    [InlineData("b", "b/w b/a/w")]
    [InlineData(".*a/", "a/w b/a/w")]
    [InlineData("A", "")]
    public void Symptom_where_the_filter_is_obeyed_it_matches_the_beginning_of_names(string scope, string expected)
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        foreach (var name in new[] { "a/w", "ab/w", "b/w", "b/a/w" })
        {
            tf.Variable(1.0f, name: name);
        }

        var found = graph.get_collection<IVariableV1>("variables", scope).Select(v => v.Op.name);

        string.Join(' ', found).Should().Be(expected);
        graph.Exit();
    }

    [Fact]
    public void Cause_a_save_exports_the_graph_of_the_session()
    {
        using var folder = new TempDirectory();
        var first = LoadingPrograms.NewGraph(seed: 1);
        tf.Variable(1.0f, name: "in_first");
        using var session = tf.Session(first);
        session.run(tf.global_variables_initializer());
        var saver = tf.train.Saver();
        var other = LoadingPrograms.NewGraph(seed: 1);
        tf.Variable(1.0f, name: "in_other");

        saver.save(session, folder["m"]);

        AuditFiles.Meta(folder["m.meta"]).GraphDef.Node.Select(n => n.Name).Should().Contain("in_first").And.NotContain("in_other");
        other.Exit();
        first.Exit();
    }

    [Fact]
    public void Remedy_freezing_writes_a_graph_of_constants_that_answers_alike()
    {
        using var model = LoadingPrograms.Meta(RecordedReproductions.File("R31/c/soft"));
        var constants = tf.graph_util.convert_variables_to_constants(model.Session, model.Session.graph.as_graph_def(), ["output"]);
        var graph = LoadingPrograms.NewGraph(seed: null);
        tf.import_graph_def(constants, name: "");
        using var frozen = new LoadedModel(tf.Session(graph), graph.get_tensor_by_name("input:0"), graph.get_tensor_by_name("output:0"));

        var score = frozen.Score(RecordedModel.Test);

        score.Correct.Should().BeInRange(4376 - RecordedModel.Borderline, 4376 + RecordedModel.Borderline);
    }
}
