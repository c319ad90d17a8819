namespace Reproductions.Reproduce.Commands;

/// <summary>What the main job found.</summary>
/// <param name="Ways">The three ways.</param>
/// <param name="Ok">True when all three came out as stated.</param>
internal sealed record Outcome(IReadOnlyList<Way> Ways, bool Ok);
