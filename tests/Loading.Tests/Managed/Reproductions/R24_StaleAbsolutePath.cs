using Reproductions.Fixtures;
using Reproductions.Fixtures.Audit.Managed;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Reproductions;

// R24 · SILENT · the state file of a copied folder names the old folder
//   cp -r run1 run2;                                // run1 trains on
//   saver.restore(session, tf.train.latest_checkpoint("run2"));   // loads run1
// Reported: argman/EAST#231, tf#9146; every 1.x
// Picture: checkpoint > state file of run2 > run1, by its absolute path > variables > output
[Trait("Reproduction", "R24")]
[Trait("Grade", "SILENT")]
[Trait("Category", "Paths")]
[Trait("Engine", "managed")]
public class R24_StaleAbsolutePath
{
    [Fact]
    public void Symptom_the_other_folders_model_is_loaded()
    {
        using var folder = Copied(relative: false);

        // A user expects the model of run2.
        var path = tf.train.latest_checkpoint(folder["run2"]);

        path.Should().Be(Path.Combine(folder["run1"], "m-1400"));
    }

    [Fact]
    public void Symptom_once_the_old_folder_is_gone_nothing_is_found()
    {
        using var folder = Copied(relative: false);
        Directory.Delete(folder["run1"], recursive: true);

        var path = tf.train.latest_checkpoint(folder["run2"]);

        path.Should().BeNull();
    }

    [Fact]
    public void Cause_the_state_file_holds_the_path_as_it_was_saved()
    {
        using var folder = Copied(relative: false);

        var state = File.ReadAllText(Path.Combine(folder["run2"], "checkpoint"));

        state.Should().StartWith($"model_checkpoint_path: \"{folder["run1"].Replace("\\", "\\\\", StringComparison.Ordinal)}");
        AuditFiles.Checkpoint(folder["run2"]).Findings.Should().ContainSingle().Which.Id.Should().Be("R24");
    }

    [Fact]
    public void Remedy_save_relative_paths()
    {
        using var folder = Copied(relative: true);

        var path = tf.train.latest_checkpoint(folder["run2"]);

        path.Should().Be(Path.Combine(folder["run2"], "m-1400"));
    }

    private static TempDirectory Copied(bool relative)
    {
        var folder = new TempDirectory();
        Directory.CreateDirectory(folder["run1"]);
        var graph = LoadingPrograms.NewGraph(seed: 1);
        tf.Variable(1.0f, name: "v");
        using (var session = tf.Session(graph))
        {
            session.run(tf.global_variables_initializer());
            tf.train.Saver(save_relative_paths: relative).save(session, Path.Combine(folder["run1"], "m"), global_step: 1400);
        }

        graph.Exit();
        Directory.CreateDirectory(folder["run2"]);
        foreach (var file in Directory.GetFiles(folder["run1"]))
        {
            File.Copy(file, Path.Combine(folder["run2"], Path.GetFileName(file)));
        }

        return folder;
    }
}
