using Reproductions.Fixtures;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using Tensorflow.Train;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Reproductions;

// R10 · SILENT · a graph is frozen as it trained, or with the wrong copy
//   tf.train.import_meta_graph(meta).restore(session, prefix);      // raw weights, training graph
//   var frozen = tf.graph_util.convert_variables_to_constants(session, graph.as_graph_def(), ["output"]);
// Reported: tf#9724, tf#12450, tf#35167, tf#3628; every 1.x
// Picture: checkpoint > raw keys > variables > constants > output; checkpoint > averages > nothing
[Trait("Reproduction", "R10")]
[Trait("Grade", "SILENT")]
[Trait("Category", "Freezing")]
[Trait("Engine", "managed")]
public class R10_FreezingLosesTheAverages
{
    [Fact]
    public void Symptom_freezing_keeps_the_raw_weights()
    {
        using var model = LoadingPrograms.Meta(Noisy);

        // A user expects the averaged 0.9564.
        using var frozen = Frozen(model);

        frozen.Score(RecordedModel.Test).Correct.Should().BeInRange(4567 - RecordedModel.Borderline, 4567 + RecordedModel.Borderline, "the raw weights score 0.9134");
    }

    [Fact]
    public void Symptom_a_frozen_mixed_graph_makes_the_random_copy_permanent()
    {
        using var mixed = LoadingPrograms.Mixed(NetworkSize.Small, RecordedModel.Prefix, seed: 1);

        using var frozen = Frozen(mixed);

        frozen.Score(RecordedModel.Test).Accuracy.Should().BeLessThan(0.25);
    }

    [Fact]
    public void Cause_a_frozen_graph_has_no_variable_and_no_checkpoint_can_mend_it()
    {
        using var model = LoadingPrograms.Meta(Noisy);

        using var frozen = Frozen(model);

        frozen.Session.graph.get_operations().Select(o => o.op.type).Should().NotContain("VariableV2").And.Contain("Const");
    }

    [Fact]
    public void Remedy_restore_the_averages_into_an_inference_graph_and_freeze_that()
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var network = MnistNetwork.Build(NetworkSize.Small);
        using var model = new LoadedModel(tf.Session(graph), network.Input, network.Output);
        tf.train.Saver(tf.train.ExponentialMovingAverage(0.99f).variables_to_restore()).restore(model.Session, Noisy);

        using var frozen = Frozen(model);

        frozen.Score(RecordedModel.Test).Correct.Should().BeInRange(4782 - RecordedModel.Borderline, 4782 + RecordedModel.Borderline);
    }

    private static string Noisy => Path.Combine(Repository.TestData, "tensorflow-2.21", "model-ema", "noisy", "mnist_ema-800");

    private static LoadedModel Frozen(LoadedModel model)
    {
        var constants = tf.graph_util.convert_variables_to_constants(model.Session, model.Session.graph.as_graph_def(), ["output"]);
        var graph = LoadingPrograms.NewGraph(seed: null);
        tf.import_graph_def(constants, name: "");
        return new LoadedModel(tf.Session(graph), graph.get_tensor_by_name("input:0"), graph.get_tensor_by_name("output:0"));
    }
}
