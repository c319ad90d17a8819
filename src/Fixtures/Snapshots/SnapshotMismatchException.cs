using DiffPlex.Renderer;

namespace Reproductions.Fixtures.Snapshots;

/// <summary>A text differs from its snapshot.</summary>
public sealed class SnapshotMismatchException(string message) : Exception(message)
{
    /// <summary>The failure of a text that differs: the difference line by line, what it means, and what to do.</summary>
    /// <param name="name">The snapshot.</param>
    /// <param name="verified">The text that was accepted.</param>
    /// <param name="received">The text that came.</param>
    public static SnapshotMismatchException Of(string name, string verified, string received) => new(
        $"""
        The snapshot '{name}' differs: what this program builds or prints is not what was accepted.
        {UnidiffRenderer.GenerateUnidiff(verified, received, "verified", "received").TrimEnd()}
        Read the difference line by line. When a line that you did not mean to change is in it, repair the program; when all are meant, accept them with ACCEPT_SNAPSHOTS=1.
        See docs/failing-tests.md#a-snapshot-differs
        """);

    /// <summary>The failure of a text that was never accepted.</summary>
    /// <param name="verified">The file that is missing.</param>
    /// <param name="received">The file that holds the text.</param>
    public static SnapshotMismatchException Missing(string verified, string received) => new(
        $"The snapshot '{Path.GetFileName(verified)}' does not exist. Read '{received}' line by line and, when it is right, accept it with ACCEPT_SNAPSHOTS=1. See docs/failing-tests.md#a-snapshot-differs");
}
