using Reproductions.Fixtures.Audit;
using Reproductions.Fixtures.Audit.Static;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Reproductions;

// R30 · SILENT · TensorFlow.NET ignores import_scope
//   tf.train.import_meta_graph(meta, import_scope: "b")
//   graph.get_tensor_by_name("b/output:0");         // TensorFlow.NET: there is no such name
// Reported: TensorFlow.NET's source (Framework/meta_graph.cs); every TensorFlow.NET
// Picture: the .meta > import_scope b > b/output; TensorFlow.NET > output
[Trait("Reproduction", "R30")]
[Trait("Grade", "SILENT")]
[Trait("Category", "Two networks")]
[Trait("Engine", "managed")]
public class R30_ImportScope
{
    [Theory]
    [InlineData("one scope", "b", "b")]
    [InlineData("a nested scope", "b/c", "b/c")]
    [InlineData("a slash at the end", "b/", "b")]
    [InlineData("no scope", "", "")]
    public void Symptom_where_the_scope_is_obeyed_every_name_begins_with_it(string label, string scope, string prefix)
    {
        using var model = Imported(scope, prefix, out _);

        var names = model.Session.graph.get_operations().Select(o => o.name);

        names.Should().OnlyContain(n => prefix.Length == 0 || n.StartsWith(prefix + "/", StringComparison.Ordinal), label);
    }

    [Fact]
    public void Cause_the_saver_and_the_variables_stand_in_the_scope_too()
    {
        using var model = Imported("b", "b", out _);

        var restore = RestoreMaps.Of(new AuditGraph(model.Session.graph.as_graph_def())).Single();

        restore.Op.Should().Be("b/save/restore_all");
        restore.Map.Single(e => e.Key == "Variable").Variable.Name.Should().Be("b/Variable");
    }

    [Theory]
    [InlineData("b", "b")]
    [InlineData("b/c", "b/c")]
    public void Remedy_the_scoped_network_is_restored_by_its_saver(string scope, string prefix)
    {
        using var model = Imported(scope, prefix, out var saver);

        saver.restore(model.Session, RecordedModel.Prefix);

        MeasuredProvenance.Restored(model.Session, model.Output, RecordedModel.Prefix).Should().Be(8);
    }

    private static LoadedModel Imported(string scope, string prefix, out Saver saver)
    {
        var graph = LoadingPrograms.NewGraph(seed: null);
        saver = tf.train.import_meta_graph(RecordedModel.Meta, import_scope: scope);
        var before = prefix.Length > 0 ? prefix + "/" : "";
        return new LoadedModel(tf.Session(graph), graph.get_tensor_by_name(before + "input:0"), graph.get_tensor_by_name(before + "output:0"));
    }
}
