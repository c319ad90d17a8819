using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using Tensorflow.Checkpoint;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Reproductions;

// R61 · SILENT · the checkpoint itself is NaN
//   var loss = -tf.reduce_sum(label * tf.log(output));   // 0 * log(0)
//   ... train on, save ...
//   saver.restore(session, prefix); session.run(output, ...);
// Reported: models#166, udacity/sdc-issue-reports#894, tensorflow-without-a-phd#39, TensorFlow-Examples#383; every 1.x
// Picture: training, 0 * log(0) > checkpoint > NaN variables > output, class 0
[Trait("Reproduction", "R61")]
[Trait("Grade", "SILENT")]
[Trait("Category", "Training")]
[Trait("Engine", "both")]
public class R61_LossTurnedToNaN
{
    [Fact]
    public void Symptom_every_image_is_class_zero()
    {
        using var model = LoadingPrograms.Rebuild(NetworkSize.Small, Prefix);

        // A user expects 0.97: restore and save went well.
        var score = model.Score(RecordedModel.Test);

        score.Correct.Should().Be(RecordedModel.Test.Labels.Count(l => l == 0), "argmax of NaN is class 0: 460 of 5000");
    }

    [Fact]
    public void Cause_zero_times_the_logarithm_of_zero()
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        using var session = tf.Session(graph);
        var p = tf.constant(0.0f);

        float loss = session.run(-(p * tf.log(p)));

        float.IsNaN(loss).Should().BeTrue();
        graph.Exit();
    }

    [Fact]
    public void Cause_every_variable_of_the_checkpoint_is_NaN()
    {
        using var reader = new CheckpointReader(Prefix);

        var finite = reader.VariableToDataTypeMap.Where(e => e.Key.StartsWith("Variable", StringComparison.Ordinal)).SelectMany(e => reader.GetTensor(e.Key).ToArray<float>()).Count(float.IsFinite);

        finite.Should().Be(0);
    }

    [Fact]
    public void Remedy_an_earlier_checkpoint_is_sound()
    {
        using var model = LoadingPrograms.Rebuild(NetworkSize.Small, RecordedModel.Prefix);

        var score = model.Score(RecordedModel.Test);

        score.Correct.Should().BeInRange(RecordedModel.Correct - RecordedModel.Borderline, RecordedModel.Correct + RecordedModel.Borderline);
    }

    private static string Prefix => RecordedReproductions.File("R61/mnist_nan-2723");
}
