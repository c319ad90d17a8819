namespace Reproductions.Runtime.Formats.Inspection;

/// <summary>The records of a log or a TFRecord file, in numbers.</summary>
/// <param name="Count">Number of whole, sound records.</param>
/// <param name="Bytes">Bytes of their data.</param>
/// <param name="Kinds">Of a log: how many events of each kind (<c>file_version</c>, <c>graph_def</c>, <c>summary</c>, ...); else empty.</param>
/// <param name="Tags">Of a log: how many values each summary tag has; else empty.</param>
/// <param name="FirstStep">Of a log: the smallest step; 0 without events.</param>
/// <param name="LastStep">Of a log: the largest step; 0 without events.</param>
public sealed record InspectedRecords(long Count, long Bytes, IReadOnlyDictionary<string, int> Kinds, IReadOnlyDictionary<string, int> Tags, long FirstStep, long LastStep);
