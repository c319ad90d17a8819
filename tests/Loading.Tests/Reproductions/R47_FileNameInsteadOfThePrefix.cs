using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Reproductions;

// R47 · LOUD · restore is given a file's name instead of the prefix
//   saver.restore(session, "model.ckpt-100.data-00000-of-00001");
// Reported: TFN#391; every 1.x
// Picture: checkpoint > its .data file > read as a table > the restore fails
[Trait("Reproduction", "R47")]
[Trait("Grade", "LOUD")]
[Trait("Category", "Paths")]
[Trait("Engine", "both")]
public class R47_FileNameInsteadOfThePrefix
{
    [Theory]
    [InlineData(".data-00000-of-00001", "*not an sstable (bad magic number)*")]
    [InlineData(".meta", "*not an sstable (bad magic number)*")]
    public void Symptom_the_file_is_not_a_table(string ending, string message)
    {
        using var model = Built();

        var restore = () => tf.train.Saver().restore(model.Session, Prefix + ending);

        restore.Should().Throw<TensorflowException>().WithMessage(message);
    }

    [Fact]
    public void Cause_a_prefix_is_the_beginning_of_names_and_no_file()
    {
        var files = Directory.GetFiles(Path.GetDirectoryName(Prefix), "soft*").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

        files.Should().Equal("soft.data-00000-of-00001", "soft.index", "soft.meta");
    }

    [Fact]
    public void Remedy_give_the_prefix()
    {
        using var model = Built();

        tf.train.Saver().restore(model.Session, Prefix);

        model.Score(RecordedModel.Test).Correct.Should().BeInRange(4376 - RecordedModel.Borderline, 4376 + RecordedModel.Borderline);
    }

    private static string Prefix => RecordedReproductions.File("R47/soft");

    private static LoadedModel Built()
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var network = SoftmaxRegression.Build();
        return new LoadedModel(tf.Session(graph), network.Input, network.Output);
    }
}
