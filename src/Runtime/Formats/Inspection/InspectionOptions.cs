namespace Reproductions.Runtime.Formats.Inspection;

/// <summary>How thoroughly a path is looked at. Immutable and thread-safe.</summary>
/// <param name="Verify">True to recompute every checksum, and to check order and structure.</param>
/// <param name="Stats">True to compute statistics of each numeric tensor.</param>
/// <param name="Key">Only this key of a checkpoint; null for all.</param>
/// <param name="Values">True to keep the value of each tensor that is looked at.</param>
public sealed record InspectionOptions(bool Verify = false, bool Stats = false, string? Key = null, bool Values = false);
