using Reproductions.Fixtures.Audit.Static;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Reproductions;

// R17 · SILENT · training goes on without the optimizer's state
//   var saver = tf.train.Saver();                  // before minimize: eight variables
//   var train = tf.train.AdamOptimizer(1e-3f).minimize(loss); session.run(init)
//   saver.restore(session, prefix); session.run(train, ...);
// Reported: cchen156/Learning-to-See-in-the-Dark#70, models#2735; every 1.x
// Picture: checkpoint > restore > weights > training step; initializer > Adam's m, v and powers > training step
[Trait("Reproduction", "R17")]
[Trait("Grade", "SILENT")]
[Trait("Category", "Training")]
[Trait("Engine", "both")]
public class R17_OptimizerSlotsReset
{
    [Fact]
    public void Symptom_the_weights_are_right_and_the_second_step_jumps()
    {
        var (whole, reset) = (Losses(wholeState: true), Losses(wholeState: false));

        // A user expects that training goes on where it stopped.
        reset[0].Should().BeApproximately(whole[0], 1e-3f, "the first loss is computed from the restored weights");
        reset[1..].Max().Should().BeGreaterThan(whole[1..].Max() * 1.5f, "a fresh Adam takes steps of its full rate in every direction");
    }

    [Fact]
    public void Cause_the_saver_was_made_before_the_slots()
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var network = MnistNetwork.Build(NetworkSize.Small);
        tf.train.Saver();
        tf.train.AdamOptimizer(1e-3f).minimize(-tf.reduce_sum(network.Label * tf.log(network.Output)));

        var keys = RestoreMaps.Of(new AuditGraph(graph.as_graph_def())).Single().Map.Select(e => e.Key);

        keys.Should().HaveCount(8).And.NotContain(k => k.Contains("Adam", StringComparison.Ordinal));
        tf.global_variables().Should().HaveCount(26);
        graph.Exit();
    }

    [Fact]
    public void Remedy_make_the_saver_after_minimize_and_every_slot_is_restored()
    {
        var losses = Losses(wholeState: true);

        losses.Should().OnlyContain(l => float.IsFinite(l) && l < 30, "the losses stay where training had left them");
    }

    private static float[] Losses(bool wholeState)
    {
        var data = Mnist.Training();
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var network = MnistNetwork.Build(NetworkSize.Small);
        var early = tf.train.Saver();
        var loss = -tf.reduce_sum(network.Label * tf.log(network.Output));
        var train = tf.train.AdamOptimizer(1e-3f).minimize(loss);
        var saver = wholeState ? tf.train.Saver() : early;
        using var session = tf.Session(graph);
        session.run(tf.global_variables_initializer());
        saver.restore(session, RecordedModel.Prefix);
        var losses = new float[4];
        for (var step = 0; step < losses.Length; step++)
        {
            var (images, labels) = data.Batch(Enumerable.Range(step * 64, 64).ToArray());
            var (_, value) = session.run((train, loss), (network.Input, images), (network.Label, labels));
            losses[step] = value;
        }

        graph.Exit();
        return losses;
    }
}
