using Reproductions.Fixtures.Audit;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;

namespace Reproductions.Tests.Loading.Reproductions;

// R14 · SILENT · the output is looked up by name in a mixed graph
//   var network = MnistNetwork.Build(size); session.run(init);
//   tf.train.import_meta_graph(meta).restore(session, prefix);
//   session.run(graph.get_tensor_by_name("output:0"), ...);   // "from the restored graph"
// Reported: tf#1325; every 1.x
// Picture: checkpoint > restore > Variable_8 .. > output_1; initializer > Variable .. > output:0, found by name
[Trait("Reproduction", "R14")]
[Trait("Grade", "SILENT")]
[Trait("Category", "Two networks")]
[Trait("Engine", "both")]
public class R14_NameLookupHitsTheOtherCopy
{
    [Fact]
    public void Symptom_the_tensor_found_by_name_predicts_at_chance()
    {
        using var mixed = LoadingPrograms.Mixed(NetworkSize.Small, RecordedModel.Prefix, seed: 1);

        // A user expects 0.97: the name was asked of the graph that the restore went into.
        var found = mixed with { Output = mixed.Session.graph.get_tensor_by_name("output:0") };

        found.Score(RecordedModel.Test).ShouldBeAtChance(found);
    }

    [Fact]
    public void Cause_the_first_owner_of_the_name_is_the_rebuilt_network()
    {
        using var mixed = LoadingPrograms.Mixed(NetworkSize.Small, RecordedModel.Prefix, seed: 1);
        var graph = mixed.Session.graph;

        var found = graph.get_operation_by_name("output").outputs[0];

        MeasuredProvenance.Restored(mixed.Session, found, RecordedModel.Prefix).Should().Be(0);
        MeasuredProvenance.Restored(mixed.Session, graph.get_tensor_by_name("output_1:0"), RecordedModel.Prefix).Should().Be(8);
    }

    [Fact]
    public void Remedy_import_into_an_empty_graph_and_the_name_is_the_imported_tensors()
    {
        using var model = LoadingPrograms.Meta(RecordedModel.Prefix);

        var restored = MeasuredProvenance.Restored(model.Session, model.Session.graph.get_tensor_by_name("output:0"), RecordedModel.Prefix);

        restored.Should().Be(8);
    }
}
