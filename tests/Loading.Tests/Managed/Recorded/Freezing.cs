using Reproductions.Fixtures.Audit.Managed;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>R10: a graph is frozen, and the constants answer.</summary>
internal static class Freezing
{
    /// <summary>Freezes what the steps loaded, and compares the answers of both graphs.</summary>
    public static Func<RecordedProgram, RecordedCase, object> Of(string steps, string output, int? batch = null, bool compares = true) => (program, recorded) =>
    {
        program.Continue(steps);
        var original = compares && recorded.Outcome.TryGetProperty("original_graph", out _) ? Ask(program.Graph, program.Session, output, batch) : null;

        using var frozen = Freeze(program, output);

        var facts = recorded.Element.GetProperty("facts");
        frozen.Session.graph.get_operations().Length.Should().Be(facts.GetProperty("nodes").GetInt32(), recorded.ToString());
        var loaded = LoadAudit.Of(program.Session, program.Graph.get_tensor_by_name(output + ":0")).IsRestored;
        var answer = Ask(frozen.Session.graph, frozen.Session, output, batch) with { IsDetermined = loaded };
        return original is null
            ? new Dictionary<string, object> { ["accuracy"] = answer }
            : new Dictionary<string, object> { ["accuracy"] = answer, ["original_graph"] = original };
    };

    /// <summary>A graph with dropout in it answers otherwise the second time.</summary>
    public static object OfDropout(RecordedProgram program, RecordedCase recorded)
    {
        program.Continue("import dropout_const; restore dropout_const");
        using var frozen = Freeze(program, "output");

        var (first, second) = (Again(), Again());
        Prediction Again() => Observations.Ask(frozen.Session, frozen.Output, frozen.Input, RecordedModel.Test.Take(1000));

        first.DiffersFrom(second).Should().BePositive(recorded.ToString());
        return new Dictionary<string, object> { ["accuracy"] = first, ["accuracy_second_run"] = second };
    }

    private static LoadedModel Freeze(RecordedProgram program, string output)
    {
        var constants = tf.graph_util.convert_variables_to_constants(program.Session, program.Graph.as_graph_def(), [output]);
        var graph = LoadingPrograms.NewGraph(seed: null);
        tf.import_graph_def(constants, name: "");
        return new LoadedModel(tf.Session(graph), graph.get_tensor_by_name("input:0"), graph.get_tensor_by_name(output + ":0"));
    }

    private static Prediction Ask(Graph graph, Session session, string output, int? batch) =>
        Observations.Ask(session, graph.get_tensor_by_name(output + ":0"), graph.get_tensor_by_name("input:0"), batch is null ? null : RecordedModel.Test, batch);
}
