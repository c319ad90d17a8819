namespace Reproductions.Tests.Loading.Managed.Recorded.Later;

/// <summary>Recorded variants of R31 to R60 that cannot be repeated, and why.</summary>
internal static class LaterLeftOut
{
    private const string WorkingDirectory = "its paths are relative to the working directory, which tests do not change";
    private const string NotRun = "it was not run on TensorFlow either";
    private const string OtherReader = "1.13.1 fails otherwise here, says the recording; ours is 1.13.1's";

    /// <summary>Variant to reason.</summary>
    public static IReadOnlyDictionary<string, string> Cases { get; } = new Dictionary<string, string>
    {
        ["R33 keep_checkpoint_every_n_hours = 2 seconds"] = "which checkpoints stay depends on the clock",
        ["R40 two mismatches"] = "which of the two is named is a matter of scheduling",
        ["R41 remedy: checkpoint_convert"] = NotRun,
        ["R35 tf.keras checkpoint"] = NotRun,
        ["R60x GraphDef over 2 GB"] = NotRun,
        ["R45 relative prefix"] = WorkingDirectory,
        ["R47 pathlib.Path"] = "a path is a text in C#",
        ["R49 a pattern that matches another checkpoint: exists() is fooled"] = OtherReader,
        ["R49 pattern in the file name"] = OtherReader,
    };
}
