#if SNAPSHOT_LIBRARY_VERIFY
using System.Reflection;
using VerifyTests;
using VerifyXunit;

namespace Reproductions.Fixtures.Snapshots;

/// <summary>The same files, compared by Verify's package for xUnit v3 (<c>-p:SnapshotLibrary=Verify</c>).</summary>
public static class Snapshot
{
    /// <summary>Compares the lines of <paramref name="actual"/> with the verified file.</summary>
    /// <param name="test">The assembly of the test, which tells its project's folder.</param>
    /// <param name="name"><c>Type.Method</c>, with <c>_label</c> for a row of a theory, and its folder in front where the test stands in one.</param>
    /// <param name="actual">The lines.</param>
    public static void Match(Assembly test, string name, IEnumerable<string> actual)
    {
        var file = SnapshotFile.Of(test, name);
        var settings = new VerifySettings();
        settings.UseDirectory(Path.GetDirectoryName(file));
        settings.UseFileName(Path.GetFileName(file));
        Verifier.Verify(string.Join("\n", actual) + "\n", settings).ToTask().GetAwaiter().GetResult();
    }
}
#endif
