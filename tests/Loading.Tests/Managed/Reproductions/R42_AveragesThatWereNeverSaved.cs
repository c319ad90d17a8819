using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using Tensorflow.Checkpoint;
using Tensorflow.Train;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Reproductions;

// R42 · LOUD · moving averages are asked of a checkpoint that has none
//   var map = tf.train.ExponentialMovingAverage(0.9f).variables_to_restore()
//   tf.train.Saver(map).restore(session, "raw");   // trained without averages
// Reported: google/automl and many more; every 1.x
// Picture: checkpoint > w and b; variables_to_restore > b/ExponentialMovingAverage > the restore fails
[Trait("Reproduction", "R42")]
[Trait("Grade", "LOUD")]
[Trait("Category", "Moving averages")]
[Trait("Engine", "managed")]
public class R42_AveragesThatWereNeverSaved
{
    [Fact]
    public void Symptom_the_first_shadow_is_missing()
    {
        using var model = Built();

        var restore = () => tf.train.Saver(tf.train.ExponentialMovingAverage(0.9f).variables_to_restore()).restore(model.Session, Raw);

        restore.Should().Throw<TensorflowException>().WithMessage("*Key b/ExponentialMovingAverage not found in checkpoint*");
    }

    [Fact]
    public void Cause_the_checkpoint_holds_the_raw_variables_only()
    {
        using var reader = new CheckpointReader(Raw);

        var keys = reader.VariableToShapeMap.Keys;

        keys.Should().NotContain(k => k.EndsWith("ExponentialMovingAverage", StringComparison.Ordinal));
    }

    [Fact]
    public void Remedy_take_the_shadow_where_there_is_one_and_the_raw_value_elsewhere()
    {
        using var model = Built();
        using var reader = new CheckpointReader(Raw);
        var map = tf.trainable_variables().ToDictionary(v => reader.VariableToShapeMap.ContainsKey(v.Op.name + "/ExponentialMovingAverage") ? v.Op.name + "/ExponentialMovingAverage" : v.Op.name);

        tf.train.Saver(map).restore(model.Session, Raw);

        model.Score(RecordedModel.Test).Correct.Should().BeInRange(4376 - RecordedModel.Borderline, 4376 + RecordedModel.Borderline);
    }

    [Fact]
    public void Remedy_a_checkpoint_of_a_training_with_averages()
    {
        using var model = Built();

        tf.train.Saver(tf.train.ExponentialMovingAverage(0.9f).variables_to_restore()).restore(model.Session, RecordedReproductions.File("R42/ema"));

        model.Score(RecordedModel.Test).Correct.Should().BeInRange(4186 - RecordedModel.Borderline, 4186 + RecordedModel.Borderline);
    }

    private static string Raw => RecordedReproductions.File("R42/raw");

    private static LoadedModel Built()
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var network = SoftmaxRegression.Build();
        return new LoadedModel(tf.Session(graph), network.Input, network.Output);
    }
}
