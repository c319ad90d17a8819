namespace Reproductions.Fixtures.Audit.Static;

/// <summary>What running a restore operation writes.</summary>
/// <param name="Op">The operation, such as <c>save/restore_all</c>.</param>
/// <param name="Map">Which key goes to which variable, in the order of the reading.</param>
/// <param name="Readings">The operations that read the checkpoint for it.</param>
public sealed record RestoreOp(string Op, IReadOnlyList<RestoreEntry> Map, IReadOnlyList<string> Readings);
