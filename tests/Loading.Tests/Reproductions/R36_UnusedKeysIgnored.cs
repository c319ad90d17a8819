using Reproductions.Fixtures.Audit.Static;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using Tensorflow.Checkpoint;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Reproductions;

// R36 · QUIET · keys of the checkpoint that no variable takes are ignored
//   var network = Build(...);                      // fewer variables than were saved
//   tf.train.Saver().restore(session, prefix);     // not a word about the rest
// Reported: tensorpack#880, neuroailab/tfutils#71, #124; every 1.x
// Picture: checkpoint > restore > four variables > output; checkpoint > ten keys > nothing
[Trait("Reproduction", "R36")]
[Trait("Grade", "QUIET")]
[Trait("Category", "Coverage")]
[Trait("Engine", "both")]
public class R36_UnusedKeysIgnored
{
    [Fact]
    public void Symptom_ten_keys_go_nowhere_and_nothing_says_so()
    {
        using var model = Restored();

        var score = model.Score(RecordedModel.Test);

        score.Correct.Should().BeInRange(4431 - RecordedModel.Borderline, 4431 + RecordedModel.Borderline);
        Unused().Should().HaveCount(10);
    }

    [Fact]
    public void Cause_a_restore_asks_for_its_own_names_only()
    {
        using var model = Restored();

        var asked = RestoreMaps.Of(new AuditGraph(model.Session.graph.as_graph_def())).Single().Map.Select(e => e.Key);

        asked.Should().BeEquivalentTo("fc1/w", "fc1/b", "fc2/w", "fc2/b");
    }

    [Fact]
    public void Remedy_compare_both_lists_before_the_restore()
    {
        var unused = Unused();

        unused.Should().BeEquivalentTo(
            "beta1_power", "beta2_power",
            "fc1/b/Adam", "fc1/b/Adam_1", "fc1/w/Adam", "fc1/w/Adam_1", "fc2/b/Adam", "fc2/b/Adam_1", "fc2/w/Adam", "fc2/w/Adam_1");
    }

    private static IEnumerable<string> Unused()
    {
        using var reader = new CheckpointReader(Prefix);
        return reader.VariableToShapeMap.Keys.Except(["fc1/w", "fc1/b", "fc2/w", "fc2/b"]).ToList();
    }

    private static string Prefix => RecordedReproductions.File("R36/mlp");

    private static LoadedModel Restored()
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var network = Perceptron.Build();
        var session = tf.Session(graph);
        tf.train.Saver().restore(session, Prefix);
        return new LoadedModel(session, network.Input, network.Output);
    }
}
