using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Recorded.Later;

/// <summary>R49: prefixes of every spelling are saved to and restored from.</summary>
internal static class Prefixes
{
    private const string Prefix = "prefix ";

    /// <summary>The rows.</summary>
    public static IEnumerable<LaterRow> Rows => LaterRow.Each("R49", Prefix, SaveAndRestore);

    private static object SaveAndRestore(LaterProgram program, LaterCase recorded)
    {
        program.Beginning = "";
        var prefix = recorded.Name[Prefix.Length..];
        var folder = Path.GetDirectoryName(prefix);
        Directory.CreateDirectory(program[folder]);
        SoftmaxRegression.Build();
        var saver = tf.train.Saver(tf.global_variables());
        saver.restore(program.Session, RecordedReproductions.File("R49/soft"));
        program.Note("save", saver.save(program.Session, program[prefix]));
        program.Note("checkpoint_exists", checkpoint_management.checkpoint_exists(program[prefix]));
        program.Note("latest_checkpoint", Latest(program, folder));
        program.Note("files", program.Files(folder).Where(f => f != "checkpoint"));

        program.Next();
        SoftmaxRegression.Build();
        return program.Restored(tf.train.Saver(tf.global_variables()), program[prefix]);
    }

    /// <summary>Of the folder, which the recording calls "." where it is its own.</summary>
    private static string Latest(LaterProgram program, string folder) =>
        tf.train.latest_checkpoint(program[folder]) is not { } latest ? null : folder.Length > 0 ? latest : "./" + Path.GetFileName(latest);
}
