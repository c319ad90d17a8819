using Reproductions.Fixtures.Audit;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Reproductions;

// R28 · SILENT · restored in one session, run in another
//   saver.restore(first, prefix);
//   second.run(init);
//   second.run(output, (input, images));
// Reported: TFN#172; every 1.x
// Picture: checkpoint > restore > variables in session A; initializer > variables in session B > output
[Trait("Reproduction", "R28")]
[Trait("Grade", "SILENT")]
[Trait("Category", "Sessions")]
[Trait("Engine", "both")]
public class R28_RestoredInOneSessionRunInAnother
{
    [Fact]
    public void Symptom_the_other_session_predicts_at_chance()
    {
        using var model = LoadingPrograms.Rebuild(NetworkSize.Small, RecordedModel.Prefix, seed: 1);
        using var second = tf.Session(model.Session.graph);

        // A user expects 0.97: the graph was restored.
        second.run(tf.global_variables_initializer());

        MeasuredProvenance.Restored(second, model.Output, RecordedModel.Prefix).Should().Be(0);
        Accuracy.Measure(second, model.Output, model.Input, RecordedModel.Test.Take(1000)).Accuracy.Should().BeLessThan(0.25);
    }

    [Fact]
    public void Symptom_without_an_initializer_it_is_loud()
    {
        using var model = LoadingPrograms.Rebuild(NetworkSize.Small, RecordedModel.Prefix, seed: 1);
        using var second = tf.Session(model.Session.graph);

        var predict = () => Accuracy.Measure(second, model.Output, model.Input, RecordedModel.Test.Take(1));

        predict.Should().Throw<TensorflowException>().WithMessage("Attempting to use uninitialized value Variable*");
    }

    [Fact]
    public void Cause_the_values_live_in_the_session_not_in_the_graph()
    {
        using var model = LoadingPrograms.Rebuild(NetworkSize.Small, RecordedModel.Prefix, seed: 1);
        using var second = tf.Session(model.Session.graph);

        second.run(tf.global_variables_initializer());

        MeasuredProvenance.Restored(model.Session, model.Output, RecordedModel.Prefix).Should().Be(8, "the first session still has them");
    }

    [Fact]
    public void Remedy_restore_and_run_in_one_session()
    {
        using var model = LoadingPrograms.Rebuild(NetworkSize.Small, RecordedModel.Prefix);

        var score = model.Score(RecordedModel.Test);

        score.Correct.Should().BeInRange(RecordedModel.Correct - RecordedModel.Borderline, RecordedModel.Correct + RecordedModel.Borderline);
    }
}
