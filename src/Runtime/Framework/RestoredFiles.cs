using System.Collections.Concurrent;

namespace Reproductions.Runtime.Framework;

/// <summary>Which checkpoint each restoring node read, run by run: a session's memory for those who ask where a value came from. Thread-safe.</summary>
public sealed class RestoredFiles
{
    /// <summary>The name under which it lies among a session's resources.</summary>
    public const string Name = "restored files";

    private readonly ConcurrentDictionary<(Node Reader, long Run), string> _files = new();

    /// <summary>All of it, in no order.</summary>
    public IEnumerable<(Node Reader, long Run, string File)> All => _files.Select(f => (f.Key.Reader, f.Key.Run, f.Value));

    /// <summary>Notes that <paramref name="reader"/> read <paramref name="file"/>, a prefix or pattern, in run <paramref name="run"/>.</summary>
    public void Note(Node reader, long run, string file) => _files[(reader, run)] = file;

    /// <summary>What <paramref name="reader"/> read in run <paramref name="run"/>; null when it did not run then.</summary>
    public string? Find(Node reader, long run) => _files.GetValueOrDefault((reader, run));
}
