using Reproductions.Fixtures.Networks;
using Reproductions.Runtime.Formats.TextProto;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Recorded.Later;

/// <summary>R45: state files of every spelling, and the ways out of a folder that was moved.</summary>
internal static class StateFiles
{
    private const string Text = "text: ";

    /// <summary>The rows.</summary>
    public static IEnumerable<LaterRow> Rows =>
    [
        .. LaterRow.Each("R45", "state file: ", Read),
        new("R45", "remedy: edit the text file", Edited),
        new("R45", "remedy: name the prefix", (program, _) => program.Restored(Moved(program), program["./new/m"])),
        new("R45", "no folder", (program, _) => tf.train.latest_checkpoint(program["nowhere"])),
    ];

    /// <summary>The folder "new" holds the checkpoint m and the recorded text.</summary>
    private static object Read(LaterProgram program, LaterCase recorded)
    {
        program.Beginning = "";
        program.Bring("R47/soft", "new/m");
        File.WriteAllText(program["new/checkpoint"], PythonText.Of(recorded.Run[Text.Length..]));
        program.Note("get_checkpoint_state", LaterProgram.Attempt(() => tf.train.get_checkpoint_state(program["new"]) is { } state ? TextProtoPrinter.Print(state) : "None"));
        return tf.train.latest_checkpoint(program["new"]);
    }

    private static object Edited(LaterProgram program, LaterCase recorded)
    {
        program.Beginning = "";
        var saver = Moved(program);
        File.WriteAllText(program["new/checkpoint"], program.State("new/checkpoint").Replace("old/", "", StringComparison.Ordinal));
        var resolved = tf.train.latest_checkpoint(program["new"]);
        program.Note("resolved", resolved);
        return program.Restored(saver, resolved);
    }

    /// <summary>Saved under an absolute prefix in "old", which is then called "new".</summary>
    private static Tensorflow.Saver Moved(LaterProgram program)
    {
        SoftmaxRegression.Build();
        var saver = tf.train.Saver(tf.global_variables());
        saver.restore(program.Session, program.Bring("R47/soft", "soft"));
        Directory.CreateDirectory(program["old"]);
        saver.save(program.Session, program["old/m"]);
        Directory.Move(program["old"], program["new"]);
        return saver;
    }
}
