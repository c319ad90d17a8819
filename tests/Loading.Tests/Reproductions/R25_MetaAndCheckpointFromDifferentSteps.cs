using Reproductions.Fixtures.Audit;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using Tensorflow.Train;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Reproductions;

// R25 · SILENT · the .meta of one run and the checkpoint of another
//   var saver = tf.train.import_meta_graph("mnist_model-1400.meta");
//   saver.restore(session, tf.train.latest_checkpoint(folder));   // whatever is newest
//   session.run("output:0", ...);
// Reported: the student's own test program; every 1.x
// Picture: checkpoint > latest_checkpoint, another run > variables > output; the .meta of the first run > output
[Trait("Reproduction", "R25")]
[Trait("Grade", "SILENT")]
[Trait("Category", "Paths")]
[Trait("Engine", "both")]
public class R25_MetaAndCheckpointFromDifferentSteps
{
    [Fact]
    public void Symptom_another_runs_weights_are_loaded_without_a_word()
    {
        using var model = Load(RecordedModel.At(1400) + ".meta", RecordedModel.Reversed);

        // A user expects the model of the .meta.
        var score = model.Score(RecordedModel.Test.Take(1000));

        score.Accuracy.Should().BeLessThan(0.05, "the other run calls digit d class 9 - d: real TensorFlow gave 0.0052");
    }

    [Fact]
    public void Symptom_a_checkpoint_with_more_keys_is_loaded_too()
    {
        using var model = Load(RecordedModel.Meta, RecordedModel.Averaged);

        var score = model.Score(RecordedModel.Test);

        score.Correct.Should().BeInRange(4849 - RecordedModel.Borderline, 4849 + RecordedModel.Borderline, "the averaged model's raw values score 0.9698");
    }

    [Fact]
    public void Symptom_the_other_way_round_it_is_loud()
    {
        var graph = LoadingPrograms.NewGraph(seed: null);
        using var session = tf.Session(graph);
        var saver = tf.train.import_meta_graph(RecordedModel.Averaged + ".meta");

        var restore = () => saver.restore(session, RecordedModel.Prefix);

        restore.Should().Throw<TensorflowException>().WithMessage("*Key Variable/ExponentialMovingAverage not found in checkpoint*");
        graph.Exit();
    }

    [Theory]
    [InlineData("a later step of the same run", 1800)]
    [InlineData("the same step", 1400)]
    public void Cause_names_and_shapes_are_all_that_a_restore_looks_at(string label, int step)
    {
        using var model = Load(RecordedModel.At(1400) + ".meta", RecordedModel.At(step));

        var restored = MeasuredProvenance.Restored(model.Session, model.Output, RecordedModel.At(step));

        restored.Should().Be(8, label);
    }

    [Fact]
    public void Remedy_derive_both_names_from_one_prefix()
    {
        using var model = LoadingPrograms.Meta(RecordedModel.At(1400));

        var score = model.Score(RecordedModel.Test);

        score.Correct.Should().BeInRange(4826 - RecordedModel.Borderline, 4826 + RecordedModel.Borderline);
    }

    private static LoadedModel Load(string meta, string prefix)
    {
        var graph = LoadingPrograms.NewGraph(seed: null);
        var session = tf.Session(graph);
        tf.train.import_meta_graph(meta).restore(session, prefix);
        return new LoadedModel(session, graph.get_tensor_by_name("input:0"), graph.get_tensor_by_name("output:0"));
    }
}
