using Reproductions.Fixtures;
using Reproductions.Fixtures.Audit.Managed;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.RealModels;

/// <summary>
/// The rest of the student's set on the checkpoint and .meta that real TensorFlow 2.21 wrote. What TensorFlow.NET makes of these programs was
/// not observed, so they are not shared with its lane.
/// </summary>
[Trait("Category", "Loading")]
public class RealTensorFlowProgramTests
{
    // What TensorFlow measured (testdata/tensorflow-2.21), to within two borderline images.
    private const int Correct = 4872;
    private const int Borderline = 2;

    private static readonly Mnist s_test = Mnist.Test();
    private static readonly string s_prefix = Path.Combine(Repository.TestData, "tensorflow-2.21", "model", "mnist_model-1800");

    [Fact]
    public void An_imported_meta_graph_predicts_bit_for_bit_like_the_rebuilt_network()
    {
        using var rebuilt = LoadingPrograms.Rebuild(NetworkSize.Small, s_prefix);
        var expected = Probabilities(rebuilt);
        using var imported = LoadingPrograms.Meta(s_prefix);

        var probabilities = Probabilities(imported);

        probabilities.Should().Equal(expected);
        Restored(rebuilt).Should().Be((8, 8));
        Restored(imported).Should().Be((8, 8));
    }

    [Fact]
    public void The_mixed_prediction_reads_none_of_the_restored_variables()
    {
        using var model = LoadingPrograms.Mixed(NetworkSize.Small, s_prefix, seed: 1);

        Restored(model).Should().Be((8, 0));
    }

    [Fact]
    public void Without_initializing_the_mixed_prediction_fails_and_says_why()
    {
        using var model = LoadingPrograms.Mixed(NetworkSize.Small, s_prefix, seed: 1, initialize: false);

        var predict = () => model.Score(s_test.Take(1));

        predict.Should().Throw<TensorflowException>().WithMessage("Attempting to use uninitialized value Variable*");
    }

    [Fact]
    public void A_saver_made_before_the_import_restores_the_rebuilt_network()
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var network = MnistNetwork.Build(NetworkSize.Small);
        var init = tf.global_variables_initializer();
        tf.train.Saver();
        var session = tf.Session(graph);
        session.run(init);
        tf.train.import_meta_graph(s_prefix + ".meta").restore(session, s_prefix);

        using var model = new LoadedModel(session, network.Input, network.Output);

        model.Score(s_test).Correct.Should().BeInRange(Correct - Borderline, Correct + Borderline);
        Restored(model).Should().Be((8, 8));
    }

    [Fact]
    public void Two_graphs_keep_the_rebuilt_and_the_imported_network_apart()
    {
        using var imported = LoadingPrograms.Meta(s_prefix);
        using var rebuilt = LoadingPrograms.Rebuild(NetworkSize.Small, s_prefix);

        foreach (var model in new[] { imported, rebuilt })
        {
            model.Score(s_test).Correct.Should().BeInRange(Correct - Borderline, Correct + Borderline);
        }
    }

    private static float[] Probabilities(LoadedModel model) =>
        model.Session.run(model.Output, (model.Input, s_test.Take(500).All().Images)).ToArray<float>();

    private static (int Read, int Restored) Restored(LoadedModel model) =>
        LoadAudit.Of(model.Session, model.Output) is var report ? (report.Sources.Count, report.Restored) : default;
}
