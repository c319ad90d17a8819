using Reproductions.Fixtures;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Freezing;

/// <summary>The network that real TensorFlow trained, without its variables and its training: frozen, and as a SavedModel.</summary>
[Trait("Category", "Loading")]
public sealed class FrozenModelTests : IDisposable
{
    private const int TensorFlowsCorrect = 4872;
    private const int Borderline = 2;

    private static readonly Mnist s_test = Mnist.Test();

    private readonly TempDirectory _folder = new();

    [Fact]
    public void A_frozen_network_has_the_accuracy_that_TensorFlow_measured()
    {
        var path = tf.train.freeze_graph(CopyOfModel(), "frozen", ["output"]);

        var graph = tf.train.load_graph(path);
        using var model = new LoadedModel(new Session(graph), graph.get_tensor_by_name("input:0"), graph.get_tensor_by_name("output:0"));
        var score = model.Score(s_test);

        score.Correct.Should().BeInRange(TensorFlowsCorrect - Borderline, TensorFlowsCorrect + Borderline);
        graph.get_operations().Should().OnlyContain(o => !((Operation)o).type.Contains("Variable"));
    }

    [Fact]
    public void A_SavedModel_has_the_accuracy_that_TensorFlow_measured()
    {
        var export = _folder["export"];
        using (var trained = LoadingPrograms.Meta(Path.Combine(CopyOfModel(), "mnist_model-1800")))
        {
            tf.saved_model.simple_save(trained.Session, export, new() { ["images"] = trained.Input }, new() { ["scores"] = trained.Output });
        }

        var session = Session.LoadFromSavedModel(export);
        using var model = new LoadedModel(session, session.graph.get_tensor_by_name("input:0"), session.graph.get_tensor_by_name("output:0"));
        var score = model.Score(s_test);

        score.Correct.Should().BeInRange(TensorFlowsCorrect - Borderline, TensorFlowsCorrect + Borderline);
    }

    public void Dispose() => _folder.Dispose();

    private string CopyOfModel()
    {
        var folder = Directory.CreateDirectory(_folder["model"]).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.TestData, "tensorflow-2.21", "model"), "mnist_model-1800.*"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        tf.train.update_checkpoint_state(folder, Path.Combine(folder, "mnist_model-1800"));
        return folder;
    }
}
