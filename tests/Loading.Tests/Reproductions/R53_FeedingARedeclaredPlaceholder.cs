using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Reproductions;

// R53 · LOUD · the placeholder is declared again after the import
//   var saver = tf.train.import_meta_graph(meta); saver.restore(session, prefix)
//   var x = tf.placeholder(tf.float32, (-1, 784), name: "input");      // input_1
//   session.run("output:0", (x, images));
// Reported: davidsandberg/facenet#108, tf#10632; every 1.x
// Picture: images > input_1, declared again; nobody > input > output
[Trait("Reproduction", "R53")]
[Trait("Grade", "LOUD")]
[Trait("Category", "Names")]
[Trait("Engine", "both")]
public class R53_FeedingARedeclaredPlaceholder
{
    [Fact]
    public void Symptom_the_imported_placeholder_is_not_fed()
    {
        using var model = LoadingPrograms.Meta(Prefix);
        var again = tf.placeholder(tf.float32, (-1, 784), name: "input");

        var predict = () => model.Session.run(model.Output, (again, RecordedModel.Test.Take(1).All().Images));

        predict.Should().Throw<TensorflowException>().WithMessage("You must feed a value for placeholder tensor 'input' with dtype float and shape [?,784]*");
    }

    [Fact]
    public void Cause_the_new_placeholder_has_another_name()
    {
        using var model = LoadingPrograms.Meta(Prefix);

        var again = tf.placeholder(tf.float32, (-1, 784), name: "input");

        again.name.Should().Be("input_1:0");
    }

    [Fact]
    public void Remedy_find_the_imported_placeholder_by_its_name()
    {
        using var model = LoadingPrograms.Meta(Prefix);
        var found = model with { Input = model.Session.graph.get_tensor_by_name("input:0") };

        var score = found.Score(RecordedModel.Test);

        score.Correct.Should().BeInRange(4376 - RecordedModel.Borderline, 4376 + RecordedModel.Borderline);
    }

    private static string Prefix => RecordedReproductions.File("R53/soft");
}
