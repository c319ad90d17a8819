using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Reproductions.Fixtures.Networks;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Recorded.Later;

/// <summary>R47: something else than a prefix is restored, or files of the checkpoint are not what they should be.</summary>
internal static partial class FileNames
{
    private const string Pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 31400\n";

    /// <summary>The rows.</summary>
    public static IEnumerable<LaterRow> Rows =>
    [
        new("R47", ".meta", Restore("./soft.meta")),
        new("R47", ".index", Restore("./soft.index")),
        new("R47", "a Git-LFS pointer as V1 file", Restore("./lfs.ckpt", (program, recorded) => Write(program["lfs.ckpt"], BytesIn(recorded)))),
        new("R47", "tiny file", Restore("./tiny.ckpt", (program, _) => Write(program["tiny.ckpt"], 1))),
        new("R47", "empty file", Restore("./empty.ckpt", (program, _) => Write(program["empty.ckpt"], 0))),
        .. LaterRow.Each("R47", "the .index is broken: ", BrokenIndex),
        new("R47", ".data missing", Restore("./nodata", (program, _) => program.Bring("R47/soft", "nodata", "index"))),
        new("R47", ".index missing", Restore("./noindex", (program, _) => program.Bring("R47/soft", "noindex", "data*"))),
        new("R47", ".data is a Git-LFS pointer", Restore("./lfsdata", PointerAsData)),
        new("R47", ".ckpt forgotten", Restore("./sof")),
        new("R47", "trailing dot", Restore("./soft.")),
        new("R47", "the folder", Restore(".")),
        new("R47", "the state file", Restore("./checkpoint", (program, _) => tf.train.update_checkpoint_state(program["."], program["soft"]))),
        new("R47", "empty string", Restore("")),
        new("R47", "None", Restore(null)),
    ];

    private static Func<LaterProgram, LaterCase, object> Restore(string path, Action<LaterProgram, LaterCase> prepare = null) => (program, recorded) =>
    {
        program.Bring("R47/soft", "soft");
        prepare?.Invoke(program, recorded);
        SoftmaxRegression.Build();
        return program.Restored(tf.train.Saver(tf.global_variables()), string.IsNullOrEmpty(path) ? path : program[path]);
    };

    private static object BrokenIndex(LaterProgram program, LaterCase recorded)
    {
        var prefix = recorded.Name.Split(": ")[1];
        return Restore("./" + prefix, (p, c) => Write(p.Bring("R47/soft", prefix, "data*") + ".index", BytesIn(c)))(program, recorded);
    }

    private static void PointerAsData(LaterProgram program, LaterCase recorded) =>
        Write(program.Bring("R47/soft", "lfsdata", "index") + ".data-00000-of-00001", Pointer.Length);

    private static void Write(string path, int bytes) => File.WriteAllBytes(path, Encoding.ASCII.GetBytes(Pointer)[..bytes]);

    private static int BytesIn(LaterCase recorded) => int.Parse(Bytes().Match(recorded.Run).Groups["count"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<count>\d+) bytes")]
    private static partial Regex Bytes();
}
