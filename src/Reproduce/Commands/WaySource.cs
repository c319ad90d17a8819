namespace Reproductions.Reproduce.Commands;

/// <summary>Who wrote a variable last.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="WrittenBy">initializer, restore or nobody.</param>
/// <param name="Key">The checkpoint key of a restore; null otherwise.</param>
internal sealed record WaySource(string Variable, string WrittenBy, string Key);
