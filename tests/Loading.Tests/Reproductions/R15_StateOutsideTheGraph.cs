using Reproductions.Fixtures.Audit;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;

namespace Reproductions.Tests.Loading.Reproductions;

// R15 · SILENT · labels or preprocessing are not those of training
//   var names = new HashSet<string>(labels);       // the order of the classes changes
//   session.run(output, (input, images.Select(p => 1 - p)));      // or the pixels do
// Reported: tf#10816, colabtools#385, keras#12865; every version
// Picture: checkpoint > restore > variables > output; other pixels > input > output; other label order > accuracy
[Trait("Reproduction", "R15")]
[Trait("Grade", "SILENT")]
[Trait("Category", "Inputs")]
[Trait("Engine", "both")]
public class R15_StateOutsideTheGraph
{
    [Theory]
    [InlineData("0 to 255", 255f, 0f, 4865)]
    [InlineData("-1 to 1", 2f, -1f, 4236)]
    [InlineData("inverted", -1f, 1f, 297)]
    public void Symptom_other_pixels_lower_the_accuracy_much_or_hardly(string label, float scale, float shift, int correct)
    {
        using var model = LoadingPrograms.Rebuild(NetworkSize.Small, RecordedModel.Prefix);

        var score = Accuracy.Count(model, RecordedModel.Test, p => (p * scale) + shift);

        score.Should().BeInRange(correct - 5, correct + 5, label);
    }

    [Fact]
    public void Cause_no_look_at_files_and_graph_can_see_it()
    {
        using var model = LoadingPrograms.Rebuild(NetworkSize.Small, RecordedModel.Prefix);

        var restored = MeasuredProvenance.Restored(model.Session, model.Output, RecordedModel.Prefix);

        restored.Should().Be(8, "all is restored, and still the inverted images are read wrong");
    }

    [Fact]
    public void Remedy_feed_what_training_fed()
    {
        using var model = LoadingPrograms.Rebuild(NetworkSize.Small, RecordedModel.Prefix);

        var score = Accuracy.Count(model, RecordedModel.Test, p => p);

        score.Should().BeInRange(RecordedModel.Correct - RecordedModel.Borderline, RecordedModel.Correct + RecordedModel.Borderline);
    }
}
