#if !SNAPSHOT_LIBRARY_VERIFY
using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace Reproductions.Fixtures.Snapshots;

/// <summary>
/// Compares text with a file beside the test, <c>Type.Method.verified.txt</c>, in Verify's convention. A difference writes
/// <c>.received.txt</c> and fails with a unified diff. <c>ACCEPT_SNAPSHOTS=1</c> accepts, but never where CI is set. The TensorFlow.NET lane has
/// files of its own, <c>Type.Method.TensorFlowNet.verified.txt</c>.
/// </summary>
public static class Snapshot
{
    private const string AcceptVariable = "ACCEPT_SNAPSHOTS";

    /// <summary>Compares the lines of <paramref name="actual"/> with the verified file.</summary>
    /// <param name="test">The assembly of the test, which tells its project's folder.</param>
    /// <param name="name"><c>Type.Method</c>, with <c>_label</c> for a row of a theory, and its folder in front where the test stands in one.</param>
    /// <param name="actual">The lines.</param>
    /// <exception cref="SnapshotMismatchException">The file is missing or differs.</exception>
    [StackTraceHidden]
    public static void Match(Assembly test, string name, IEnumerable<string> actual)
    {
        var file = SnapshotFile.Of(test, name);
        var verified = file + ".verified.txt";
        var received = file + ".received.txt";
        var text = string.Join("\n", actual) + "\n";
        if (File.Exists(verified))
        {
            var expected = File.ReadAllText(verified);
            if (expected.Contains('\r', StringComparison.Ordinal))
            {
                throw new SnapshotMismatchException($"'{verified}' holds carriage returns. Snapshots have LF line ends: check the file out again with the repository's .gitattributes.");
            }

            if (expected == text)
            {
                File.Delete(received);
                return;
            }
        }

        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
        {
            Write(verified, text);
            File.Delete(received);
            return;
        }

        Write(received, text);
        throw File.Exists(verified)
            ? SnapshotMismatchException.Of(name, File.ReadAllText(verified), text)
            : SnapshotMismatchException.Missing(verified, received);
    }

    private static void Write(string path, string text) => File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}
#endif
