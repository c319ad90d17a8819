using Reproductions.Fixtures.Audit;
using Reproductions.Fixtures.Audit.Static;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Reproductions;

// R01 · SILENT · the network is rebuilt and the .meta imported into one graph
//   var network = MnistNetwork.Build(size); session.run(init)
//   tf.train.import_meta_graph(meta).restore(session, prefix);
//   session.run(network.Output, (network.Input, images));
// Reported: the student (0.0982), tf#6774, tf#1325, tf#61446, CARCA#10, tf#13657, tf#18124; every 1.x
// Picture: checkpoint > restore > Variable_8, Variable_1_1 .. > output_1; initializer > Variable .. Variable_7 > output
[Trait("Reproduction", "R01")]
[Trait("Grade", "SILENT")]
[Trait("Category", "Two networks")]
[Trait("Engine", "both")]
public class R01_RebuildAndImport
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Symptom_the_prediction_is_at_chance_and_no_line_fails(int seed)
    {
        // A user expects 0.97: the restore went well.
        using var model = LoadingPrograms.Mixed(NetworkSize.Small, RecordedModel.Prefix, seed);

        var score = model.Score(RecordedModel.Test);

        score.ShouldBeAtChance(model);
    }

    [Fact]
    public void Symptom_without_an_initializer_it_is_loud()
    {
        using var model = LoadingPrograms.Mixed(NetworkSize.Small, RecordedModel.Prefix, seed: 1, initialize: false);

        var predict = () => model.Score(RecordedModel.Test.Take(1));

        predict.Should().Throw<TensorflowException>().WithMessage("Attempting to use uninitialized value Variable*");
    }

    [Theory]
    [InlineData("the initializer runs before the import", 0)]
    [InlineData("between import and restore", 1)]
    [InlineData("after the restore", 2)]
    public void Symptom_it_does_not_matter_when_the_initializer_runs(string label, int when)
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var network = MnistNetwork.Build(NetworkSize.Small);
        var init = tf.global_variables_initializer();
        using var model = new LoadedModel(tf.Session(graph), network.Input, network.Output);
        Action[] steps =
        [
            () => model.Session.run(init),
            () => tf.train.import_meta_graph(RecordedModel.Meta).restore(model.Session, RecordedModel.Prefix),
        ];

        foreach (var step in when == 2 ? steps.Reverse() : steps)
        {
            step();
        }

        MeasuredProvenance.Restored(model.Session, model.Output, RecordedModel.Prefix).Should().Be(0, label);
    }

    [Fact]
    public void Symptom_the_imported_initializer_wipes_the_restored_copy()
    {
        using var model = LoadingPrograms.Mixed(NetworkSize.Small, RecordedModel.Prefix, seed: 1);
        var graph = model.Session.graph;

        model.Session.run(graph.get_operation_by_name("init_1"));

        MeasuredProvenance.Restored(model.Session, graph.get_tensor_by_name("output_1:0"), RecordedModel.Prefix).Should().Be(0);
    }

    [Fact]
    public void Cause_restore_writes_the_imported_copy_and_the_prediction_reads_the_other()
    {
        using var model = LoadingPrograms.Mixed(NetworkSize.Small, RecordedModel.Prefix, seed: 1);

        var restore = RestoreMaps.Of(new AuditGraph(model.Session.graph.as_graph_def())).Single();

        restore.Map.Where(e => !e.Key.Contains('/') && e.Key.StartsWith("Variable", StringComparison.Ordinal)).Select(e => e.Variable.Name).Should().Equal(
            "Variable_8", "Variable_1_1", "Variable_2_1", "Variable_3_1", "Variable_4_1", "Variable_5_1", "Variable_6_1", "Variable_7_1");
        MeasuredProvenance.Of(model.Session, model.Output, RecordedModel.Prefix).Keys.Should().Contain("Variable").And.NotContain("Variable_8");
    }

    [Fact]
    public void Remedy_rebuild_only()
    {
        using var model = LoadingPrograms.Rebuild(NetworkSize.Small, RecordedModel.Prefix);

        var restored = MeasuredProvenance.Restored(model.Session, model.Output, RecordedModel.Prefix);

        restored.Should().Be(8);
    }

    [Fact]
    public void Remedy_import_only()
    {
        using var model = LoadingPrograms.Meta(RecordedModel.Prefix);

        var restored = MeasuredProvenance.Restored(model.Session, model.Output, RecordedModel.Prefix);

        restored.Should().Be(8);
    }

    [Fact]
    public void Remedy_fetch_the_imported_copy()
    {
        using var model = LoadingPrograms.Mixed(NetworkSize.Small, RecordedModel.Prefix, seed: 1);

        var restored = MeasuredProvenance.Restored(model.Session, model.Session.graph.get_tensor_by_name("output_1:0"), RecordedModel.Prefix);

        restored.Should().Be(8);
    }
}
