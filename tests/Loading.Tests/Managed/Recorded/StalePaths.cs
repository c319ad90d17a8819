using Reproductions.Fixtures;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>R24: a folder is copied, and the original trains on.</summary>
internal static class StalePaths
{
    /// <summary>Loads the newest checkpoint of the copy.</summary>
    public static Func<RecordedProgram, RecordedCase, object> Copied(bool relative) => (program, recorded) =>
    {
        using var folder = Copy(relative);
        var path = tf.train.latest_checkpoint(folder["run2"]);
        program.Continue("build; saver; restore " + path);
        var prediction = (Prediction)Observations.Last(program, recorded);
        return new Dictionary<string, object>
        {
            ["accuracy"] = prediction,
            ["path_loaded"] = path.Replace(folder.FullName, "<ABS>", StringComparison.Ordinal).Replace('\\', '/'),
        };
    };

    /// <summary>Looks for the newest checkpoint of the copy when the original is gone.</summary>
    public static object OriginalDeleted(RecordedProgram program, RecordedCase recorded)
    {
        using var folder = Copy(relative: false);
        Directory.Delete(folder["run1"], recursive: true);
        return new Dictionary<string, object> { ["latest_checkpoint"] = tf.train.latest_checkpoint(folder["run2"]) };
    }

    private static TempDirectory Copy(bool relative)
    {
        var folder = new TempDirectory();
        Directory.CreateDirectory(folder["run1"]);
        Directory.CreateDirectory(folder["run2"]);
        Save(1400, Path.Combine(folder["run1"], "m"), relative);
        foreach (var file in Directory.GetFiles(folder["run1"]))
        {
            File.Copy(file, Path.Combine(folder["run2"], Path.GetFileName(file)));
        }

        Save(1800, Path.Combine(folder["run1"], "m"), relative);
        return folder;
    }

    /// <summary>Saves the weights of a step, as step 1400.</summary>
    private static void Save(int weights, string prefix, bool relative)
    {
        using var program = RecordedProgram.Run($"build; saver; restore {weights}");
        tf.train.Saver(save_relative_paths: relative).save(program.Session, prefix, global_step: 1400);
    }
}
