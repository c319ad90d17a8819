namespace Reproductions.Tests.Loading.Managed.Recorded.Later;

/// <summary>The recorded variants of R31 to R60 that are repeated by a program which reads in the recording what to do.</summary>
internal static class LaterRows
{
    /// <summary>All rows.</summary>
    public static IReadOnlyList<LaterRow> All { get; } =
    [
        .. Retention.Rows, .. Shapes.Rows, .. StateFiles.Rows, .. FileNames.Rows, .. Prefixes.Rows, .. Feeds.Rows, .. Slices.Rows,
        .. Collections.Rows, .. Devices.Rows, .. Extras.Rows, .. ForeignGraphs.Rows, .. FrozenGraphs.Rows, .. Imports.Rows, .. MissingKeys.Rows, .. MovingAverages.Rows,
        .. Notebook.Rows, .. OpTypes.Rows, .. PipelineState.Rows, .. Tags.Rows, .. Uninitialized.Rows,
    ];
}
