using Reproductions.Fixtures;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Reproductions;

// R33 · QUIET · a resumed program forgets the checkpoints of the first
//   var saver = tf.train.Saver(max_to_keep: 2); saver.restore(session, "m-3")
//   for (...) saver.save(session, "m", global_step: step);      // m-2 and m-3 stay for ever
// Reported: tf#16025, tf#13381, tf#21044, tf#17554; every 1.x
// Picture: checkpoint > restore > variables; m-2 and m-3 > no list > never deleted
[Trait("Reproduction", "R33")]
[Trait("Grade", "QUIET")]
[Trait("Category", "Saving")]
[Trait("Engine", "managed")]
public class R33_BookkeepingAfterResume
{
    [Fact]
    public void Symptom_the_first_programs_checkpoints_are_never_deleted()
    {
        using var folder = new TempDirectory();
        Run(folder, [1, 2, 3]);

        Run(folder, [4, 5, 6], restores: "m-3");

        Kept(folder).Should().Equal("m-2", "m-3", "m-5", "m-6");
    }

    [Fact]
    public void Cause_a_new_saver_begins_with_an_empty_list()
    {
        using var folder = new TempDirectory();
        Run(folder, [1, 2, 3]);
        var (graph, session) = Counter();

        var saver = tf.train.Saver(max_to_keep: 2);
        saver.restore(session, folder["m-3"]);

        saver.last_checkpoints.Should().BeEmpty();
        graph.Exit();
    }

    [Fact]
    public void Remedy_recover_the_list_after_the_restore()
    {
        using var folder = new TempDirectory();
        Run(folder, [1, 2, 3]);

        Run(folder, [4, 5, 6], restores: "m-3", recovers: true);

        Kept(folder).Should().Equal("m-5", "m-6");
    }

    private static IEnumerable<string> Kept(TempDirectory folder) =>
        Directory.GetFiles(folder.FullName, "*.index").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    private static void Run(TempDirectory folder, int[] steps, string restores = null, bool recovers = false)
    {
        var (graph, session) = Counter();
        var saver = tf.train.Saver(max_to_keep: 2);
        if (restores is not null)
        {
            saver.restore(session, folder[restores]);
        }

        if (recovers)
        {
            saver.recover_last_checkpoints(tf.train.get_checkpoint_state(folder.FullName).AllModelCheckpointPaths);
        }

        foreach (var step in steps)
        {
            saver.save(session, folder["m"], global_step: step);
        }

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
