using Reproductions.Fixtures;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;

namespace Reproductions.Tests.Loading;

/// <summary>
/// The same on checkpoints and meta graphs that real TensorFlow 2.21 wrote (testdata/tensorflow-2.21): the accuracies it measured,
/// to within two borderline images of 5,000.
/// </summary>
[Trait("Category", "Loading")]
public class RealTensorFlowCheckpointTests
{
    private const int Borderline = 2;

    private static readonly Mnist s_test = Mnist.Test();

    [Theory]
    [InlineData(1400, 4826)]
    [InlineData(1600, 4840)]
    [InlineData(1800, 4872)]
    public void A_rebuilt_network_has_the_accuracy_that_TensorFlow_measured(int step, int correct)
    {
        using var model = LoadingPrograms.Rebuild(NetworkSize.Small, Prefix(step));

        var score = model.Score(s_test);

        score.Correct.Should().BeInRange(correct - Borderline, correct + Borderline);
    }

    [Theory]
    [InlineData(1400, 4826)]
    [InlineData(1600, 4840)]
    [InlineData(1800, 4872)]
    public void An_imported_meta_graph_has_the_accuracy_that_TensorFlow_measured(int step, int correct)
    {
        using var model = LoadingPrograms.Meta(Prefix(step));

        var score = model.Score(s_test);

        score.Correct.Should().BeInRange(correct - Borderline, correct + Borderline);
    }

    [Fact]
    public void Rebuilding_and_importing_into_one_graph_predicts_at_chance()
    {
        using var model = LoadingPrograms.Mixed(NetworkSize.Small, Prefix(1800), seed: 1);

        var score = model.Score(s_test);

        score.ShouldBeAtChance(model);
    }

    [Fact]
    public void The_imported_copy_in_the_mixed_graph_has_the_accuracy_that_TensorFlow_measured()
    {
        using var model = LoadingPrograms.Mixed(NetworkSize.Small, Prefix(1800), seed: 1);
        var graph = model.Session.graph;
        var copy = model with { Input = graph.get_tensor_by_name("input_1:0"), Output = graph.get_tensor_by_name("output_1:0") };

        var score = copy.Score(s_test);

        score.Correct.Should().BeInRange(4872 - Borderline, 4872 + Borderline);
    }

    private static string Prefix(int step) => Path.Combine(Repository.TestData, "tensorflow-2.21", "model", $"mnist_model-{step}");
}
