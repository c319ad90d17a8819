using Reproductions.Fixtures.Audit;
using Reproductions.Fixtures.Audit.Static;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Reproductions;

// R26 · SILENT · two models are imported under one import_scope
//   var a = tf.train.import_meta_graph(metaA, import_scope: "s")
//   var b = tf.train.import_meta_graph(metaB, import_scope: "s");      // becomes s_1
//   session.run("s/output:0", ...); session.run("s/output_1:0", ...);
// Reported: tf#15326 (TensorFlow 1.4.1); not since 1.13
// Picture: checkpoint > restore of s > s/Variable .. > s/output; checkpoint > restore of s_1 > s_1/Variable .. > s_1/output
[Trait("Reproduction", "R26")]
[Trait("Grade", "SILENT")]
[Trait("Category", "Two networks")]
[Trait("Engine", "managed")]
public class R26_SameImportScopeTwice
{
    [Fact]
    public void Symptom_the_second_import_stands_under_another_scope_than_was_asked_for()
    {
        using var model = Twice(out _, out _);

        // A user expects s/output_1:0.
        var names = model.Session.graph.get_operations().Select(o => o.op).Where(o => o.type == "Softmax").Select(o => o.name);

        names.Should().Equal("s/output", "s_1/output");
    }

    [Fact]
    public void Cause_a_scope_that_is_used_gets_a_number_throughout()
    {
        using var model = Twice(out _, out _);

        var restores = RestoreMaps.Of(new AuditGraph(model.Session.graph.as_graph_def())).Select(r => r.Op);

        restores.Should().Equal("s/save/restore_all", "s_1/save/restore_all");
    }

    [Fact]
    public void Remedy_each_saver_restores_its_own_network_and_the_names_tell_which()
    {
        using var model = Twice(out var a, out var b);
        var graph = model.Session.graph;

        a.restore(model.Session, RecordedModel.Prefix);
        b.restore(model.Session, RecordedModel.Reversed);

        MeasuredProvenance.Restored(model.Session, graph.get_tensor_by_name("s/output:0"), RecordedModel.Prefix).Should().Be(8);
        MeasuredProvenance.Restored(model.Session, graph.get_tensor_by_name("s_1/output:0"), RecordedModel.Reversed).Should().Be(8);
    }

    private static LoadedModel Twice(out Saver a, out Saver b)
    {
        var graph = LoadingPrograms.NewGraph(seed: null);
        a = tf.train.import_meta_graph(RecordedModel.Meta, import_scope: "s");
        b = tf.train.import_meta_graph(RecordedModel.Reversed + ".meta", import_scope: "s");
        return new LoadedModel(tf.Session(graph), graph.get_tensor_by_name("s/input:0"), graph.get_tensor_by_name("s/output:0"));
    }
}
