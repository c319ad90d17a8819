using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using Tensorflow.Checkpoint;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Reproductions;

// R38 · LOUD · the graph has more variables than the checkpoint
//   var network = Build(...); tf.train.AdamOptimizer(1e-3f).minimize(loss)
//   tf.train.Saver().restore(session, prefix);
// Reported: tf#312, models#2735, models#2800, cchen156#70, spleeter#408, models#5625; every 1.x
// Picture: checkpoint > restore > w and b; nobody > b/Adam .. > the restore fails
[Trait("Reproduction", "R38")]
[Trait("Grade", "LOUD")]
[Trait("Category", "Coverage")]
[Trait("Engine", "both")]
public class R38_GraphHasMoreThanTheCheckpoint
{
    [Fact]
    public void Symptom_the_first_missing_key_in_sorted_order_is_named()
    {
        using var model = Built(out var network);
        tf.train.AdamOptimizer(0.001f).minimize(tf.reduce_mean(network.Output));

        var restore = () => tf.train.Saver().restore(model.Session, Prefix);

        restore.Should().Throw<TensorflowException>().WithMessage("*Key b/Adam not found in checkpoint*");
    }

    [Theory]
    [InlineData("an extra layer", "zz/w", "zz/w")]
    [InlineData("several, and only the first is named", "m a z", "a")]
    public void Cause_a_restore_asks_for_every_variable_that_its_saver_holds(string label, string extra, string named)
    {
        using var model = Built(out _);
        foreach (var name in extra.Split(' '))
        {
            tf.Variable(1.0f, name: name);
        }

        var restore = () => tf.train.Saver().restore(model.Session, Prefix);

        restore.Should().Throw<TensorflowException>(label).WithMessage($"*Key {named} not found in checkpoint*");
    }

    [Fact]
    public void Remedy_initialize_all_and_restore_what_both_have()
    {
        using var model = Built(out var network);
        tf.train.AdamOptimizer(0.001f).minimize(tf.reduce_mean(network.Output));
        using var reader = new CheckpointReader(Prefix);

        model.Session.run(tf.global_variables_initializer());
        tf.train.Saver([.. tf.global_variables().Where(v => reader.VariableToShapeMap.ContainsKey(v.Op.name))]).restore(model.Session, Prefix);

        model.Score(RecordedModel.Test).Correct.Should().BeInRange(4376 - RecordedModel.Borderline, 4376 + RecordedModel.Borderline);
    }

    private static string Prefix => RecordedReproductions.File("R38/soft");

    private static LoadedModel Built(out SoftmaxRegression network)
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        network = SoftmaxRegression.Build();
        return new LoadedModel(tf.Session(graph), network.Input, network.Output);
    }
}
