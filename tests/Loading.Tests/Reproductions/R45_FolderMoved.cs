using Reproductions.Fixtures;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Reproductions;

// R45 · LOUD · the checkpoint's folder was moved
//   mv old new
//   saver.restore(session, tf.train.latest_checkpoint("new"));
// Reported: argman/EAST#231, tf#9146 and many more; every 1.x
// Picture: checkpoint > state file > the old folder > null > the restore refuses
[Trait("Reproduction", "R45")]
[Trait("Grade", "LOUD")]
[Trait("Category", "Paths")]
[Trait("Engine", "both")]
public class R45_FolderMoved
{
    [Fact]
    public void Symptom_nothing_is_found_and_the_restore_refuses()
    {
        using var folder = Moved();
        var graph = LoadingPrograms.NewGraph(seed: 1);
        tf.Variable(2.0f, name: "v");
        using var session = tf.Session(graph);

        var restore = () => tf.train.Saver().restore(session, tf.train.latest_checkpoint(folder["new"]));

        restore.Should().Throw<ValueError>().WithMessage("Can't load save_path when it is None.");
        graph.Exit();
    }

    [Fact]
    public void Cause_the_state_file_names_the_old_folder()
    {
        using var folder = Moved();

        var state = File.ReadAllText(Path.Combine(folder["new"], "checkpoint"));

        state.Should().Contain("old");
    }

    [Fact]
    public void Remedy_name_the_prefix_yourself()
    {
        using var folder = Moved();
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var v = tf.Variable(2.0f, name: "v");
        using var session = tf.Session(graph);

        tf.train.Saver().restore(session, Path.Combine(folder["new"], "m"));

        ((float)session.run(v.AsTensor())).Should().Be(1);
        graph.Exit();
    }

    [Fact]
    public void Remedy_write_the_state_file_again_with_a_relative_name()
    {
        using var folder = Moved();

        File.WriteAllText(Path.Combine(folder["new"], "checkpoint"), "model_checkpoint_path: \"m\"\n");

        tf.train.latest_checkpoint(folder["new"]).Should().Be(Path.Combine(folder["new"], "m"));
    }

    private static TempDirectory Moved()
    {
        var folder = new TempDirectory();
        Directory.CreateDirectory(folder["old"]);
        var graph = LoadingPrograms.NewGraph(seed: 1);
        tf.Variable(1.0f, name: "v");
        using (var session = tf.Session(graph))
        {
            session.run(tf.global_variables_initializer());
            tf.train.Saver().save(session, Path.Combine(folder["old"], "m"));
        }

        graph.Exit();
        Directory.Move(folder["old"], folder["new"]);
        return folder;
    }
}
