using Reproductions.Fixtures;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Reproductions;

// R16 · SILENT · the weights are loaded in one session and used in another
//   saver.restore(loading, prefix);                 // or keras' load_weights: into keras' session
//   using var session = tf.Session(graph);          // the program's own
//   session.run(tf.global_variables_initializer());
//   session.run(network.Output, ...);               // nobody loaded anything here
// Reported: tf#26472 (a lost day), keras#4780, DeepHash#54; every 1.x
// Picture: checkpoint > restore > values of the first session; initializer > values of the second session > output
[Trait("Reproduction", "R16")]
[Trait("Grade", "SILENT")]
[Trait("Category", "Sessions")]
[Trait("Engine", "managed")]
public class R16_LoadedInAnotherSession
{
    [Fact]
    public void Symptom_the_programs_own_session_answers_with_initial_values()
    {
        using var loaded = LoadingPrograms.Rebuild(NetworkSize.Small, RecordedModel.Prefix, seed: 1);
        using var own = OwnSession(loaded, initialize: true);

        // A user expects the loaded weights: the restore ran, and nothing failed.
        var accuracy = (loaded with { Session = own }).Score(RecordedModel.Test.Take(1000)).Accuracy;

        accuracy.Should().BeLessThan(0.3, "real TensorFlow gave 0.0646");
        loaded.Score(RecordedModel.Test.Take(1000)).Accuracy.Should().BeGreaterThan(0.95, "the loading session has them");
    }

    [Fact]
    public void Symptom_without_the_initializer_it_is_loud()
    {
        using var loaded = LoadingPrograms.Rebuild(NetworkSize.Small, RecordedModel.Prefix, seed: 1);
        using var own = OwnSession(loaded, initialize: false);

        var predict = () => (loaded with { Session = own }).Score(RecordedModel.Test.Take(1));

        predict.Should().Throw<TensorflowException>().WithMessage("Attempting to use uninitialized value Variable*");
    }

    [Fact]
    public void Symptom_what_the_other_session_saves_is_initial_values_for_ever()
    {
        using var folder = new TempDirectory();
        string saved;
        using (var loaded = LoadingPrograms.Rebuild(NetworkSize.Small, RecordedModel.Prefix, seed: 1))
        {
            using var own = OwnSession(loaded, initialize: true);
            saved = tf.train.Saver().save(own, folder["model"]);
        }

        using var third = LoadingPrograms.Rebuild(NetworkSize.Small, saved, seed: 1);

        third.Score(RecordedModel.Test.Take(1000)).Accuracy.Should().BeLessThan(0.3, "real TensorFlow gave 0.0646");
    }

    [Fact]
    public void Cause_the_values_belong_to_the_session_and_the_graph_has_none()
    {
        using var loaded = LoadingPrograms.Rebuild(NetworkSize.Small, RecordedModel.Prefix, seed: 1);
        using var own = OwnSession(loaded, initialize: true);

        var written = own.sources_of(loaded.Output).Select(s => s.WrittenBy).Distinct();

        written.Should().Equal("initializer");
        loaded.Session.sources_of(loaded.Output).Select(s => s.WrittenBy).Distinct().Should().Equal("restore");
    }

    [Fact]
    public void Remedy_restore_in_the_session_that_predicts_after_its_initializer()
    {
        using var loaded = LoadingPrograms.Rebuild(NetworkSize.Small, RecordedModel.Prefix, seed: 1);
        using var own = OwnSession(loaded, initialize: true);

        tf.train.Saver().restore(own, RecordedModel.Prefix);

        (loaded with { Session = own }).Score(RecordedModel.Test.Take(1000)).Accuracy.Should().BeGreaterThan(0.95);
    }

    private static Session OwnSession(LoadedModel loaded, bool initialize)
    {
        var session = tf.Session(loaded.Session.graph);
        if (initialize)
        {
            session.run(tf.global_variables_initializer());
        }

        return session;
    }
}
