using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Reproductions;

// R49 · LOUD · a path that does not exist, or that holds brackets
//   saver.restore(session, "./sofa");
// Reported: many; every 1.x
// Picture: checkpoint > soft; the program > sofa > the restore refuses
[Trait("Reproduction", "R49")]
[Trait("Grade", "LOUD")]
[Trait("Category", "Paths")]
[Trait("Engine", "both")]
public class R49_WrongPath
{
    [Fact]
    public void Symptom_the_path_is_not_a_checkpoint()
    {
        using var model = Built();
        var path = RecordedReproductions.File("R49/sofa");

        var restore = () => tf.train.Saver().restore(model.Session, path);

        restore.Should().Throw<ValueError>().WithMessage($"The passed save_path is not a valid checkpoint: {path}*");
    }

    [Fact]
    public void Cause_only_the_names_soft_index_and_soft_data_exist()
    {
        var files = Directory.GetFiles(Path.GetDirectoryName(RecordedReproductions.File("R49/soft"))).Select(f => Path.GetFileName(f));

        files.Should().BeEquivalentTo("soft.index", "soft.data-00000-of-00001", "soft.meta");
    }

    [Fact]
    public void Remedy_the_right_path()
    {
        using var model = Built();

        tf.train.Saver().restore(model.Session, RecordedReproductions.File("R49/soft"));

        model.Score(RecordedModel.Test).Correct.Should().BeInRange(4376 - RecordedModel.Borderline, 4376 + RecordedModel.Borderline);
    }

    private static LoadedModel Built()
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var network = SoftmaxRegression.Build();
        return new LoadedModel(tf.Session(graph), network.Input, network.Output);
    }
}
