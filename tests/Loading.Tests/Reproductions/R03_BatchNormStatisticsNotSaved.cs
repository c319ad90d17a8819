using Reproductions.Fixtures.Audit;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Reproductions;

// R03 · SILENT · the saver holds the trainable variables only
//   var saver = tf.train.Saver(tf.trainable_variables());      // no moving averages
//   session.run(init); saver.restore(session, prefix)
//   session.run(logits, ...);                      // moving mean 0, variance 1
// Reported: skflow#117, tinghuiz/SfMLearner#17, tf-unet#3, models#7722, tensorpack#499, #880; TFN#522 is open
// Picture: checkpoint > restore > kernels, beta, gamma > logits; initializer > moving means and variances > logits
[Trait("Reproduction", "R03")]
[Trait("Grade", "SILENT")]
[Trait("Category", "Batch normalization")]
[Trait("Engine", "both")]
public class R03_BatchNormStatisticsNotSaved
{
    [Fact]
    public void Symptom_the_network_answers_with_statistics_of_nobody()
    {
        using var model = BatchNormNetwork.Load(Partial, v => v.Trainable);

        // A user expects 0.9478.
        var score = model.Score(RecordedModel.Test);

        score.Correct.Should().BeInRange(3978 - RecordedModel.Borderline, 3978 + RecordedModel.Borderline, "real TensorFlow gave 0.7956");
    }

    [Fact]
    public void Symptom_a_saver_over_all_variables_is_loud_on_that_checkpoint()
    {
        var load = () => BatchNormNetwork.Load(Partial, _ => true);

        load.Should().Throw<TensorflowException>().WithMessage("*Key bn1/moving_mean not found in checkpoint*");
        tf.get_default_graph().Exit();
    }

    [Fact]
    public void Symptom_the_graph_of_the_meta_hides_it_because_it_is_in_training_mode()
    {
        var graph = LoadingPrograms.NewGraph(seed: null);
        var session = tf.Session(graph);
        tf.train.import_meta_graph(Partial + ".meta").restore(session, Partial);
        using var model = new LoadedModel(session, graph.get_tensor_by_name("input:0"), graph.get_tensor_by_name("logits:0"));

        var read = MeasuredProvenance.Of(session, model.Output, Partial);

        read.Keys.Should().NotContain(v => v.Contains("moving", StringComparison.Ordinal), "it normalizes with the batch that is fed");
    }

    [Fact]
    public void Cause_moving_statistics_are_not_trainable()
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        BatchNormNetwork.Build();

        var left = tf.global_variables().Except(tf.trainable_variables()).Select(v => v.Op.name);

        left.Should().Equal("bn1/moving_mean", "bn1/moving_variance", "bn2/moving_mean", "bn2/moving_variance");
        graph.Exit();
    }

    [Fact]
    public void Remedy_save_and_restore_all_global_variables()
    {
        using var model = BatchNormNetwork.Load(RecordedReproductions.File("R03/bn_full"), _ => true);

        var score = model.Score(RecordedModel.Test);

        score.Correct.Should().BeInRange(4739 - RecordedModel.Borderline, 4739 + RecordedModel.Borderline);
    }

    private static string Partial => RecordedReproductions.File("R03/bn_trainable_only");
}
