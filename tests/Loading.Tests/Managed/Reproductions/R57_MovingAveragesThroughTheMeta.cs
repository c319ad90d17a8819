using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using Tensorflow.Train;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Reproductions;

// R57 · LOUD · moving averages are asked of an imported graph
//   tf.train.import_meta_graph(meta)
//   var ema = tf.train.ExponentialMovingAverage(0.9f)
//   tf.train.Saver(ema.variables_to_restore()).restore(session, prefix);
// Reported: tf#3684, tf#11839; the student's open question
// Picture: checkpoint > averages; average_name > b/ExponentialMovingAverage_1 > the restore fails
[Trait("Reproduction", "R57")]
[Trait("Grade", "LOUD")]
[Trait("Category", "Moving averages")]
[Trait("Engine", "managed")]
public class R57_MovingAveragesThroughTheMeta
{
    private const int Raw = 3909;
    private const int AveragedScore = 4186;

    [Fact]
    public void Symptom_the_key_has_a_number_that_was_never_saved()
    {
        using var model = Imported(out _);

        var restore = () => tf.train.Saver(tf.train.ExponentialMovingAverage(0.9f).variables_to_restore()).restore(model.Session, Prefix);

        restore.Should().Throw<TensorflowException>().WithMessage("*Key b/ExponentialMovingAverage_1 not found in checkpoint*");
    }

    [Fact]
    public void Cause_a_new_object_asks_the_graph_for_a_name_that_the_shadow_has()
    {
        using var model = Imported(out _);
        var averages = tf.train.ExponentialMovingAverage(0.9f);

        var names = tf.trainable_variables().Select(averages.average_name);

        names.Should().Equal("w/ExponentialMovingAverage_1", "b/ExponentialMovingAverage_1");
    }

    [Fact]
    public void Symptom_doing_nothing_reads_the_raw_values()
    {
        using var model = Imported(out var saver);

        saver.restore(model.Session, Prefix);

        model.Score(RecordedModel.Test).Correct.Should().BeInRange(Raw - RecordedModel.Borderline, Raw + RecordedModel.Borderline);
    }

    [Fact]
    public void Remedy_make_the_dictionary_from_the_collection()
    {
        using var model = Imported(out _);
        var map = model.Session.graph.get_collection<IVariableV1>("moving_average_variables").ToDictionary(v => v.Op.name + "/ExponentialMovingAverage");

        tf.train.Saver(map).restore(model.Session, Prefix);

        ShouldBeAveraged(model);
    }

    [Fact]
    public void Remedy_restore_and_assign_each_shadow_to_its_variable()
    {
        using var model = Imported(out var saver);
        var graph = model.Session.graph;
        saver.restore(model.Session, Prefix);

        model.Session.run(tf.group(tf.trainable_variables().Select(v => tf.assign(v, graph.get_tensor_by_name(v.Op.name + "/ExponentialMovingAverage:0"))).ToArray()));

        ShouldBeAveraged(model);
    }

    [Fact]
    public void Remedy_rebuild_only_the_network_and_the_names_are_right()
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var network = SoftmaxRegression.Build();
        using var model = new LoadedModel(tf.Session(graph), network.Input, network.Output);

        tf.train.Saver(tf.train.ExponentialMovingAverage(0.9f).variables_to_restore()).restore(model.Session, Prefix);

        ShouldBeAveraged(model);
    }

    private static string Prefix => RecordedReproductions.File("R57/ema");

    private static void ShouldBeAveraged(LoadedModel model) =>
        model.Score(RecordedModel.Test).Correct.Should().BeInRange(AveragedScore - RecordedModel.Borderline, AveragedScore + RecordedModel.Borderline);

    private static LoadedModel Imported(out Saver saver)
    {
        var graph = LoadingPrograms.NewGraph(seed: null);
        var session = tf.Session(graph);
        saver = tf.train.import_meta_graph(Prefix + ".meta");
        return new LoadedModel(session, graph.get_tensor_by_name("input:0"), graph.get_tensor_by_name("output:0"));
    }
}
