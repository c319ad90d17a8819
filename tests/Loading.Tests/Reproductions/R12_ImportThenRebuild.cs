using Reproductions.Fixtures.Audit;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Reproductions;

// R12 · SILENT · the network is rebuilt after the import
//   var saver = tf.train.import_meta_graph(meta); saver.restore(session, prefix);
//   var network = MnistNetwork.Build(size);      // Variable_8 .. Variable_15
//   session.run(tf.global_variables_initializer()); session.run(network.Output, ...);
// Reported: tf#61446, CARCA#10 (2023), tf#13657; every 1.x
// Picture: checkpoint > restore > Variable .. > imported output; initializer > Variable_8 .. Variable_15 > output_1
[Trait("Reproduction", "R12")]
[Trait("Grade", "SILENT")]
[Trait("Category", "Two networks")]
[Trait("Engine", "both")]
public class R12_ImportThenRebuild
{
    [Fact]
    public void Symptom_the_new_output_predicts_at_chance()
    {
        using var model = ImportedThenRebuilt();

        // A user expects 0.97: the import was restored before anything else.
        model.Session.run(tf.global_variables_initializer());

        model.Score(RecordedModel.Test).ShouldBeAtChance(model);
    }

    [Fact]
    public void Symptom_the_initializer_wipes_the_imported_network_as_well()
    {
        using var model = ImportedThenRebuilt();

        model.Session.run(tf.global_variables_initializer());

        MeasuredProvenance.Restored(model.Session, Imported(model).Output, RecordedModel.Prefix).Should().Be(0);
    }

    [Fact]
    public void Symptom_without_initializer_the_new_output_fails_loudly()
    {
        using var model = ImportedThenRebuilt();

        var predict = () => model.Score(RecordedModel.Test.Take(1));

        predict.Should().Throw<TensorflowException>().WithMessage("Attempting to use uninitialized value Variable_*");
    }

    [Fact]
    public void Symptom_a_new_saver_over_both_asks_for_keys_that_were_never_saved()
    {
        using var model = ImportedThenRebuilt();
        var saver = tf.train.Saver();

        var restore = () => saver.restore(model.Session, RecordedModel.Prefix);

        restore.Should().Throw<TensorflowException>().WithMessage("*Key Variable_10 not found in checkpoint*");
    }

    [Fact]
    public void Cause_the_new_network_has_variables_of_its_own_with_Pythons_names()
    {
        using var model = ImportedThenRebuilt();

        var read = MeasuredProvenance.Of(model.Session, model.Output, RecordedModel.Prefix);

        // The other order, rebuild then import, would give Variable_8, Variable_1_1, ..: R01.
        read.Keys.Should().Equal(Enumerable.Range(8, 8).Select(i => $"Variable_{i}"));
    }

    [Fact]
    public void Remedy_fetch_the_imported_output()
    {
        using var model = ImportedThenRebuilt();

        var score = Imported(model).Score(RecordedModel.Test);

        score.Correct.Should().BeInRange(RecordedModel.Correct - RecordedModel.Borderline, RecordedModel.Correct + RecordedModel.Borderline);
    }

    private static LoadedModel ImportedThenRebuilt()
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var session = tf.Session(graph);
        var saver = tf.train.import_meta_graph(RecordedModel.Meta);
        saver.restore(session, RecordedModel.Prefix);
        var network = MnistNetwork.Build(NetworkSize.Small);
        return new LoadedModel(session, network.Input, network.Output);
    }

    private static LoadedModel Imported(LoadedModel model)
    {
        var graph = model.Session.graph;
        return model with { Input = graph.get_tensor_by_name("input:0"), Output = graph.get_tensor_by_name("output:0") };
    }
}
