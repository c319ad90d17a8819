namespace Reproductions.Fixtures.Audit.Static;

/// <summary>One key of a restore.</summary>
/// <param name="Key">The key, as the graph's constant names it.</param>
/// <param name="Variable">The variable that takes the value.</param>
/// <param name="ChecksShape">True where another shape in the file is refused: a reference variable's Assign checks it, a resource's does not.</param>
/// <param name="Slice">The part of the stored tensor, <c>4 3 0,2:-</c>; empty for all of it.</param>
public sealed record RestoreEntry(string Key, AuditVariable Variable, bool ChecksShape, string Slice);
