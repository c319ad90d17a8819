namespace Reproductions.Runtime.Formats;

/// <summary>A tensor that a checkpoint of either version lists.</summary>
/// <param name="Key">Its name.</param>
/// <param name="DType">Element type; may be a number that is not defined in the enumeration.</param>
/// <param name="Shape">The full shape.</param>
public sealed record CheckpointEntry(string Key, DType DType, Shape Shape);
