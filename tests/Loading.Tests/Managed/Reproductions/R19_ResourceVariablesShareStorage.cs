using Reproductions.Fixtures.Audit.Static;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Reproductions;

// R19 · SILENT · resource variables of two imports share one storage
//   tf.train.import_meta_graph(metaA, import_scope: "a"); tf.train.import_meta_graph(metaB, import_scope: "b")
//   a.restore(session, prefixA); b.restore(session, prefixB)
//   session.run("a/output:0", ...);               // with B's weights
// Reported: tf#15058 (in Go); every version with resource variables
// Picture: checkpoint > restore of b > storage 'Variable' > a/output; storage 'Variable' > b/output
[Trait("Reproduction", "R19")]
[Trait("Grade", "SILENT")]
[Trait("Category", "Two networks")]
[Trait("Engine", "managed")]
public class R19_ResourceVariablesShareStorage
{
    [Theory]
    [InlineData("B restored last", false)]
    [InlineData("A restored last", true)]
    public void Symptom_both_networks_answer_with_the_weights_restored_last(string label, bool lastA)
    {
        using var model = TwoScopes(out var a, out var b);
        var (first, last) = lastA ? (b, a) : (a, b);

        first.Saver.restore(model.Session, first.Prefix);
        last.Saver.restore(model.Session, last.Prefix);

        // A user expects that each scope keeps its own.
        var graph = model.Session.graph;
        Answers(model.Session, graph, "a").Should().Equal(Answers(model.Session, graph, "b"), label);
    }

    [Fact]
    public void Cause_the_import_renames_nodes_and_not_the_shared_name()
    {
        using var model = TwoScopes(out _, out _);

        var variables = new AuditGraph(model.Session.graph.as_graph_def()).Variables.GroupBy(v => v.Storage).ToList();

        variables.Should().HaveCount(8);
        variables.Should().OnlyContain(g => g.Count() == 2, "a/Variable and b/Variable are one storage");
    }

    [Fact]
    public void Remedy_a_graph_and_a_session_for_each_model()
    {
        using var a = LoadingPrograms.Meta(PrefixA);
        using var b = LoadingPrograms.Meta(PrefixB);

        var answers = (Answers(a.Session, a.Session.graph, ""), Answers(b.Session, b.Session.graph, ""));

        answers.Item1.Should().NotEqual(answers.Item2);
    }

    private static string PrefixA => RecordedReproductions.File("R19/resource_a");

    private static string PrefixB => RecordedReproductions.File("R19/resource_b");

    private static float[] Answers(Session session, Graph graph, string scope)
    {
        var prefix = scope.Length > 0 ? scope + "/" : "";
        return session.run(graph.get_tensor_by_name(prefix + "output:0"), (graph.get_tensor_by_name(prefix + "input:0"), RecordedModel.Test.Take(50).All().Images)).ToArray<float>();
    }

    private static LoadedModel TwoScopes(out (Saver Saver, string Prefix) a, out (Saver Saver, string Prefix) b)
    {
        var graph = LoadingPrograms.NewGraph(seed: null);
        a = (tf.train.import_meta_graph(PrefixA + ".meta", import_scope: "a"), PrefixA);
        b = (tf.train.import_meta_graph(PrefixB + ".meta", import_scope: "b"), PrefixB);
        return new LoadedModel(tf.Session(graph), graph.get_tensor_by_name("a/input:0"), graph.get_tensor_by_name("a/output:0"));
    }
}
