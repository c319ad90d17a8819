using Reproductions.Fixtures;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Reproductions;

// R32 · QUIET · the sixth save deletes the best checkpoint
//   var saver = tf.train.Saver();                  // max_to_keep is 5
//   for (...) saver.save(session, prefix, global_step: step)
//   saver.restore(session, prefix + "-2");         // the best one
// Reported: tf#7946, models#3197, models#3455; every 1.x
// Picture: checkpoint > the sixth save > the first is deleted
[Trait("Reproduction", "R32")]
[Trait("Grade", "QUIET")]
[Trait("Category", "Saving")]
[Trait("Engine", "both")]
public class R32_MaxToKeepDeletedTheBest
{
    [Fact]
    public void Symptom_the_best_checkpoint_is_gone()
    {
        using var folder = new TempDirectory();
        var (graph, session) = Counter();
        var saver = tf.train.Saver();
        for (var step = 1; step <= 8; step++)
        {
            saver.save(session, folder["m"], global_step: step);
        }

        var restore = () => saver.restore(session, folder["m-2"]);

        restore.Should().Throw<ValueError>().WithMessage($"The passed save_path is not a valid checkpoint: {folder["m-2"]}*");
        graph.Exit();
    }

    [Theory]
    [InlineData(1, "m-4")]
    [InlineData(2, "m-3 m-4")]
    [InlineData(0, "m-1 m-2 m-3 m-4")]
    public void Cause_only_the_newest_of_max_to_keep_stay(int max, string expected)
    {
        using var folder = new TempDirectory();
        var (graph, session) = Counter();
        var saver = tf.train.Saver(max_to_keep: max);

        for (var step = 1; step <= 4; step++)
        {
            saver.save(session, folder["m"], global_step: step);
        }

        var kept = Directory.GetFiles(folder.FullName, "*.index").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);
        string.Join(' ', kept).Should().Be(expected);
        graph.Exit();
    }

    [Fact]
    public void Remedy_save_the_best_with_a_saver_and_a_folder_of_its_own()
    {
        using var folder = new TempDirectory();
        var (graph, session) = Counter();
        var saver = tf.train.Saver(max_to_keep: 1);
        var best = tf.train.Saver(max_to_keep: 0);
        Directory.CreateDirectory(folder["best"]);

        best.save(session, Path.Combine(folder["best"], "b"), global_step: 2);
        for (var step = 3; step <= 8; step++)
        {
            saver.save(session, folder["m"], global_step: step);
        }

        best.restore(session, Path.Combine(folder["best"], "b-2"));
        tf.train.latest_checkpoint(folder.FullName).Should().Be(folder["m-8"], "each folder has a state file of its own");
        graph.Exit();
    }

    private static (Graph Graph, Session Session) Counter()
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        tf.Variable(1.0f, name: "v");
        var session = tf.Session(graph);
        session.run(tf.global_variables_initializer());
        return (graph, session);
    }
}
