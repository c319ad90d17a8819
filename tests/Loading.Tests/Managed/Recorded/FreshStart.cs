using Reproductions.Fixtures;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>R06: programs that restore where they find a checkpoint, and start afresh where they find none.</summary>
internal static class FreshStart
{
    /// <summary>A state file that names what is there.</summary>
    public const string Complete = "model_checkpoint_path: \"mnist_model-1800\"\nall_model_checkpoint_paths: \"mnist_model-1800\"\n";

    /// <summary>Looks into a folder with a state file of this name and text; null for none.</summary>
    public static Func<RecordedProgram, RecordedCase, object> Folder(string state, string text, bool values = true) => (program, recorded) =>
    {
        using var folder = Model(state, text, values);
        try
        {
            return RestoreOr(program, recorded, tf.train.latest_checkpoint(folder.FullName));
        }
        catch (ValueError error)
        {
            // The recording looked into a folder of its own name.
            return new ValueError(error.Message.Replace(folder.FullName, "./files/R06/run/model", StringComparison.Ordinal));
        }
    };

    /// <summary>Looks into a folder that does not exist.</summary>
    public static object InNoFolder(RecordedProgram program, RecordedCase recorded)
    {
        using var folder = new TempDirectory();
        return RestoreOr(program, recorded, tf.train.latest_checkpoint(folder["no_such_dir"]));
    }

    /// <summary>Asks whether a file of the prefix's name exists.</summary>
    public static object IfTheFileExists(RecordedProgram program, RecordedCase recorded) =>
        RestoreOr(program, recorded, File.Exists(RecordedProgram.Prefix("1800")) ? RecordedProgram.Prefix("1800") : null);

    /// <summary>Asks whether there is a checkpoint of that prefix.</summary>
    public static object IfTheCheckpointExists(RecordedProgram program, RecordedCase recorded) =>
        RestoreOr(program, recorded, checkpoint_management.checkpoint_exists(RecordedProgram.Prefix("1800")) ? RecordedProgram.Prefix("1800") : null);

    /// <summary>Restores without asking.</summary>
    public static object FailHard(RecordedProgram program, RecordedCase recorded)
    {
        using var folder = Model(null, null, values: true);
        program.Continue("build; saver");
        tf.train.Saver().restore(program.Session, tf.train.latest_checkpoint(folder.FullName));
        return null;
    }

    private static object RestoreOr(RecordedProgram program, RecordedCase recorded, string path)
    {
        var found = recorded.Element.GetProperty("facts").GetProperty("path_found");
        (path is not null).Should().Be(found.ValueKind is System.Text.Json.JsonValueKind.String or System.Text.Json.JsonValueKind.True, recorded.ToString());
        program.Continue("build; saver; " + (path is null ? "init" : "restore " + path));
        return Observations.Last(program, recorded);
    }

    private static TempDirectory Model(string state, string text, bool values)
    {
        var folder = new TempDirectory();
        foreach (var ending in values ? new[] { ".index", ".data-00000-of-00001" } : [])
        {
            File.Copy(RecordedProgram.Prefix("1800") + ending, folder["mnist_model-1800" + ending]);
        }

        if (state is not null)
        {
            File.WriteAllText(folder[state], text);
        }

        return folder;
    }
}
