using Reproductions.Fixtures.Audit.Static;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;

namespace Reproductions.Tests.Loading.Reproductions;

// R09 · SILENT · dropout is a constant of the exported graph
//   var h = tf.nn.dropout(h, keep_prob: tf.constant(0.5f));      // exported as it trained
//   tf.train.import_meta_graph(meta).restore(session, prefix)
//   session.run("output:0", ...);
// Reported: darkflow#27, models#6313, models#2776, ner-lstm#23, TensorFlow-Tutorials#51; every 1.x
// Picture: checkpoint > restore > variables > output; random numbers > dropout > output
[Trait("Reproduction", "R09")]
[Trait("Grade", "SILENT")]
[Trait("Category", "Graphs")]
[Trait("Engine", "both")]
public class R09_TrainingModeBakedIn
{
    [Fact]
    public void Symptom_the_same_images_get_other_answers_the_second_time()
    {
        using var model = LoadingPrograms.Meta(Prefix);
        var (images, _) = RecordedModel.Test.Take(500).All();

        var first = model.Session.run(model.Output, (model.Input, images)).ToArray<float>();
        var second = model.Session.run(model.Output, (model.Input, images)).ToArray<float>();

        second.Should().NotEqual(first);
        model.Score(RecordedModel.Test).Accuracy.Should().BeInRange(0.7, 0.9, "real TensorFlow gave 0.8026 and 0.7980");
    }

    [Fact]
    public void Symptom_a_new_session_repeats_the_first_answer_because_the_seeds_are_in_the_graph()
    {
        var (images, _) = RecordedModel.Test.Take(100).All();
        float[] Answer()
        {
            using var model = LoadingPrograms.Meta(Prefix);
            return model.Session.run(model.Output, (model.Input, images)).ToArray<float>();
        }

        var (first, second) = (Answer(), Answer());

        second.Should().Equal(first);
    }

    [Fact]
    public void Cause_the_prediction_draws_random_numbers_and_nothing_can_be_fed()
    {
        using var model = LoadingPrograms.Meta(Prefix);
        var graph = new AuditGraph(model.Session.graph.as_graph_def());

        var closure = graph.Closure("output").Select(graph.Find).ToList();

        closure.Should().Contain(n => n.Op == "RandomUniform");
        closure.Where(n => n.Op.StartsWith("Placeholder", StringComparison.Ordinal)).Select(n => n.Name).Should().Equal("input");
    }

    [Fact]
    public void Remedy_rebuild_the_network_without_dropout_over_the_same_checkpoint()
    {
        using var model = LoadingPrograms.Rebuild(NetworkSize.Small, Prefix);

        var score = model.Score(RecordedModel.Test);

        score.Correct.Should().BeInRange(RecordedModel.Correct - RecordedModel.Borderline, RecordedModel.Correct + RecordedModel.Borderline);
    }

    [Fact]
    public void Remedy_export_with_a_placeholder_whose_default_is_test_mode()
    {
        using var model = LoadingPrograms.Meta(RecordedReproductions.File("R09/dropout_default_1"));

        var score = model.Score(RecordedModel.Test);

        score.Correct.Should().BeInRange(RecordedModel.Correct - RecordedModel.Borderline, RecordedModel.Correct + RecordedModel.Borderline);
    }

    private static string Prefix => RecordedReproductions.File("R09/dropout_const");
}
