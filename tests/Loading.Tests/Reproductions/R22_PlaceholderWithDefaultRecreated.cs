using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Reproductions;

// R22 · SILENT · the keep probability is declared again after the import
//   tf.train.import_meta_graph(meta).restore(session, prefix)
//   var keep = tf.placeholder_with_default(0.5f, new int[0], name: "keep_prob");      // keep_prob_1
//   session.run("output:0", (keep, 1.0f), ...);
// Reported: davidsandberg/facenet#108; every 1.x
// Picture: 1.0 > keep_prob_1, read by nothing; default 0.5 > keep_prob > dropout > output
[Trait("Reproduction", "R22")]
[Trait("Grade", "SILENT")]
[Trait("Category", "Names")]
[Trait("Engine", "both")]
public class R22_PlaceholderWithDefaultRecreated
{
    [Fact]
    public void Symptom_feeding_the_new_placeholder_changes_nothing()
    {
        using var model = LoadingPrograms.Meta(Prefix);
        var keep = tf.placeholder_with_default(0.5f, Array.Empty<int>(), name: "keep_prob");
        var (images, _) = RecordedModel.Test.Take(300).All();

        // A user expects two equal answers: dropout was turned off.
        var first = model.Session.run(model.Output, (model.Input, images), (keep, 1.0f)).ToArray<float>();
        var second = model.Session.run(model.Output, (model.Input, images), (keep, 1.0f)).ToArray<float>();

        second.Should().NotEqual(first);
    }

    [Fact]
    public void Cause_the_new_placeholder_has_another_name_and_no_reader()
    {
        using var model = LoadingPrograms.Meta(Prefix);

        var keep = tf.placeholder_with_default(0.5f, Array.Empty<int>(), name: "keep_prob");

        keep.name.Should().Be("keep_prob_1:0");
        keep.op.OutputNumConsumers(0).Should().Be(0);
    }

    [Fact]
    public void Remedy_feed_the_imported_placeholder()
    {
        using var model = LoadingPrograms.Meta(Prefix);
        var keep = model.Session.graph.get_tensor_by_name("keep_prob:0");
        var (images, _) = RecordedModel.Test.Take(300).All();

        var first = model.Session.run(model.Output, (model.Input, images), (keep, 1.0f)).ToArray<float>();
        var second = model.Session.run(model.Output, (model.Input, images), (keep, 1.0f)).ToArray<float>();

        second.Should().Equal(first);
    }

    private static string Prefix => RecordedReproductions.File("R22/keep_prob_default");
}
