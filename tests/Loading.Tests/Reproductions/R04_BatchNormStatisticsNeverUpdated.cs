using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow.Checkpoint;

namespace Reproductions.Tests.Loading.Reproductions;

// R04 · SILENT · training never ran the updates of the moving statistics
//   var train = optimizer.minimize(loss);          // does not depend on UPDATE_OPS
//   tf.train.Saver().save(session, prefix)
//   ... restore, predict in test mode ...
// Reported: tf#3926 (2.407 before, 62579.6 after), tf#1122, models#7722, models#6313; every 1.x
// Picture: training > kernels, beta, gamma > checkpoint; initializer > moving means 0, variances 1 > checkpoint; checkpoint > restore > logits
[Trait("Reproduction", "R04")]
[Trait("Grade", "SILENT")]
[Trait("Category", "Batch normalization")]
[Trait("Engine", "both")]
public class R04_BatchNormStatisticsNeverUpdated
{
    [Fact]
    public void Symptom_a_faithful_restore_of_useless_statistics()
    {
        using var model = BatchNormNetwork.Load(Prefix, _ => true);

        // A user expects 0.9478.
        var score = model.Score(RecordedModel.Test);

        score.Correct.Should().BeInRange(3978 - RecordedModel.Borderline, 3978 + RecordedModel.Borderline, "real TensorFlow gave 0.7956");
    }

    [Theory]
    [InlineData("bn1/moving_mean", 0)]
    [InlineData("bn1/moving_variance", 1)]
    [InlineData("bn2/moving_mean", 0)]
    [InlineData("bn2/moving_variance", 1)]
    public void Cause_the_checkpoint_holds_what_the_statistics_started_with(string key, float value)
    {
        using var reader = new CheckpointReader(Prefix);

        var values = reader.GetTensor(key).ToArray<float>();

        values.Should().OnlyContain(v => v == value);
    }

    [Fact]
    public void Remedy_a_training_step_that_depends_on_the_updates()
    {
        using var model = BatchNormNetwork.Load(RecordedReproductions.File("R03/bn_full"), _ => true);

        var score = model.Score(RecordedModel.Test);

        score.Correct.Should().BeInRange(4739 - RecordedModel.Borderline, 4739 + RecordedModel.Borderline);
    }

    private static string Prefix => RecordedReproductions.File("R04/bn_never_updated");
}
