using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Reproductions.Fixtures.Training;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading;

/// <summary>The student's program on a checkpoint that was trained here: two ways that load it, one that looks as if it did.</summary>
[Collection(TrainedCheckpointCollection.Name)]
[Trait("Category", "Loading")]
public class StudentProgramTests(TrainedCheckpoint checkpoint)
{
    private static readonly Mnist s_test = Mnist.Test();

    [Fact]
    public void A_rebuilt_network_restores_to_the_accuracy_it_was_trained_to()
    {
        using var model = LoadingPrograms.Rebuild(checkpoint.Size, checkpoint.Prefix);

        var score = model.Score(s_test);

        score.ShouldBeAccurate(model);
    }

    [Fact]
    public void An_imported_meta_graph_predicts_bit_for_bit_like_the_rebuilt_network()
    {
        var (images, _) = s_test.Take(500).All();
        float[] rebuilt;
        using (var model = LoadingPrograms.Rebuild(checkpoint.Size, checkpoint.Prefix))
        {
            rebuilt = model.Session.run(model.Output, (model.Input, images)).ToArray<float>();
        }

        using var imported = LoadingPrograms.Meta(checkpoint.Prefix);
        var probabilities = imported.Session.run(imported.Output, (imported.Input, images)).ToArray<float>();

        probabilities.Should().Equal(rebuilt);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Rebuilding_and_importing_into_one_graph_predicts_at_chance(int seed)
    {
        // A user expects 0.97: the program restored the checkpoint, and no line of it failed.
        using var model = LoadingPrograms.Mixed(checkpoint.Size, checkpoint.Prefix, seed);

        var score = model.Score(s_test);

        score.ShouldBeAtChance(model);
    }

    [Fact]
    public void The_imported_copy_in_the_mixed_graph_holds_the_trained_network()
    {
        using var model = LoadingPrograms.Mixed(checkpoint.Size, checkpoint.Prefix, seed: 1);
        var graph = model.Session.graph;
        var copy = model with { Input = graph.get_tensor_by_name("input_1:0"), Output = graph.get_tensor_by_name("output_1:0") };

        var score = copy.Score(s_test);

        score.ShouldBeAccurate(copy);
    }

    [Fact]
    public void Without_initializing_the_mixed_prediction_fails_and_says_why()
    {
        using var model = LoadingPrograms.Mixed(checkpoint.Size, checkpoint.Prefix, seed: 1, initialize: false);

        var predict = () => model.Score(s_test.Take(1));

        predict.Should().Throw<TensorflowException>().WithMessage("Attempting to use uninitialized value Variable*");
    }

    [Fact]
    public void A_saver_made_before_the_import_restores_the_rebuilt_network()
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var network = MnistNetwork.Build(checkpoint.Size);
        var init = tf.global_variables_initializer();
        tf.train.Saver();
        var session = tf.Session(graph);
        session.run(init);
        var imported = tf.train.import_meta_graph(checkpoint.Meta);

        // The imported saver names save/Const and save/restore_all, which now are the first saver's.
        imported.restore(session, checkpoint.Prefix);

        using var model = new LoadedModel(session, network.Input, network.Output);
        model.Score(s_test).ShouldBeAccurate(model);
    }

    [Fact]
    public void Two_graphs_keep_the_rebuilt_and_the_imported_network_apart()
    {
        using var imported = LoadingPrograms.Meta(checkpoint.Prefix);
        using var rebuilt = LoadingPrograms.Rebuild(checkpoint.Size, checkpoint.Prefix);

        var scores = (imported.Score(s_test), rebuilt.Score(s_test));

        scores.Item1.Should().Be(scores.Item2);
        scores.Item1.ShouldBeAccurate(imported);
    }

    [Fact]
    public void Restoring_logs_the_checkpoint_as_TensorFlow_does()
    {
        var log = new StringWriter();
        var before = tf_output_redirect;
        tf_output_redirect = log;
        try
        {
            LoadingPrograms.Rebuild(checkpoint.Size, checkpoint.Prefix).Dispose();
        }
        finally
        {
            tf_output_redirect = before;
        }

        log.ToString().Should().Contain($"Restoring parameters from {checkpoint.Prefix}");
    }

    [Fact]
    public void The_last_three_checkpoints_stay_and_the_state_file_names_them()
    {
        var state = tf.train.get_checkpoint_state(checkpoint.Folder);

        state.AllModelCheckpointPaths.Should().HaveCount(3);
        tf.train.latest_checkpoint(checkpoint.Folder).Should().Be(checkpoint.Prefix);
        Directory.GetFiles(checkpoint.Folder, "*.index").Should().HaveCount(3);
    }
}
