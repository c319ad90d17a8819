using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Reproductions;

// R34 · QUIET · the report of uninitialized variables is empty and yet one is
//   var a = tf.train.import_meta_graph(meta); var b = tf.train.import_meta_graph(meta)
//   a.restore(session, prefix)
//   session.run(tf.report_uninitialized_variables());   // [], and a_1 has no value
// Reported: tf#6774 (an engineer's own example); every 1.x
// Picture: checkpoint > restore > a > y; nobody > a_1 > y_1; the collection > a, twice > the report
[Trait("Reproduction", "R34")]
[Trait("Grade", "QUIET")]
[Trait("Category", "Two networks")]
[Trait("Engine", "managed")]
public class R34_ReportUninitializedSaysEmpty
{
    [Fact]
    public void Symptom_the_report_is_empty_and_the_second_copy_has_no_value()
    {
        using var session = Twice(out var graph, out var saver);
        var report = tf.report_uninitialized_variables();
        saver.restore(session, Prefix);

        var names = session.run(report).StringData();

        names.Should().BeEmpty();
        var read = () => session.run(graph.get_tensor_by_name("y_1:0"));
        read.Should().Throw<TensorflowException>().WithMessage("Attempting to use uninitialized value a_1*");
        graph.Exit();
    }

    [Fact]
    public void Cause_the_collection_names_the_first_copy_twice()
    {
        using var session = Twice(out var graph, out _);

        var names = tf.global_variables().Select(v => v.Name);

        names.Should().Equal("a:0", "a:0");
        graph.Exit();
    }

    [Fact]
    public void Remedy_under_scopes_of_their_own_the_report_is_honest()
    {
        var graph = LoadingPrograms.NewGraph(seed: null);
        var p = tf.train.import_meta_graph(Prefix + ".meta", import_scope: "p");
        tf.train.import_meta_graph(Prefix + ".meta", import_scope: "q");
        using var session = tf.Session(graph);
        var report = tf.report_uninitialized_variables();

        p.restore(session, Prefix);

        session.run(report).StringData().Should().Equal("q/a");
        graph.Exit();
    }

    private static string Prefix => RecordedReproductions.File("R34/one");

    private static Session Twice(out Graph graph, out Saver saver)
    {
        graph = LoadingPrograms.NewGraph(seed: null);
        tf.train.import_meta_graph(Prefix + ".meta");
        saver = tf.train.import_meta_graph(Prefix + ".meta");
        return tf.Session(graph);
    }
}
