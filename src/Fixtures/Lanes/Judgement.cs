namespace Reproductions.Fixtures.Lanes;

/// <summary>What the ledger says of a test's outcome.</summary>
/// <param name="Green">True when the outcome is the expected one.</param>
/// <param name="Report">What changed and what to do, in a sentence or two; empty when an unlisted test passes.</param>
public sealed record Judgement(bool Green, string Report);
