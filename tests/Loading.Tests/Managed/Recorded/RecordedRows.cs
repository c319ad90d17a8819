namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>The recorded cases that are repeated here, each as a program of steps or of C#.</summary>
internal static partial class RecordedRows
{
    /// <summary>All rows.</summary>
    public static IReadOnlyList<RecordedRow> All { get; } = [.. OfR01ToR10, .. OfR11ToR20, .. OfR21ToR30, .. OfAverages];
}
