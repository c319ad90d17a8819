namespace Reproductions.Fixtures.Audit;

/// <summary>A key of the checkpoint that would serve a variable of another name.</summary>
/// <param name="From">The key in the file.</param>
/// <param name="To">The key that the graph asks for.</param>
public sealed record Rename(string From, string To);
