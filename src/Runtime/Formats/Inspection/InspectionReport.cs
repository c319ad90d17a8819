namespace Reproductions.Runtime.Formats.Inspection;

/// <summary>What is in a path. Immutable; it holds no file open.</summary>
/// <param name="Kind">What the path is.</param>
/// <param name="Path">The path; of a checkpoint its prefix.</param>
public sealed record InspectionReport(InspectionKind Kind, string Path)
{
    /// <summary>The tensors of a checkpoint (or of a SavedModel's), in bytewise order of their keys.</summary>
    public IReadOnlyList<InspectedEntry> Entries { get; init; } = [];

    /// <summary>Number of data files of a checkpoint.</summary>
    public int ShardCount { get; init; }

    /// <summary>The graphs of a meta, a frozen graph (one each) or a SavedModel.</summary>
    public IReadOnlyList<InspectedGraph> Graphs { get; init; } = [];

    /// <summary>The records of a log or TFRecord file; null for everything else.</summary>
    public InspectedRecords? Records { get; init; }

    /// <summary>Faults, in the order found; empty when what was looked at is sound.</summary>
    public IReadOnlyList<InspectionError> Errors { get; init; } = [];

    /// <summary>True when no fault was found.</summary>
    public bool IsSound => Errors.Count == 0;
}
