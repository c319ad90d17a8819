namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>One run of a session.</summary>
/// <param name="Session">The number of the session, from 0 in the order of first use.</param>
/// <param name="Fetches">What was fetched.</param>
/// <param name="Feeds">The names of what was fed.</param>
/// <param name="File">The last part of the path that was fed; null without one.</param>
internal sealed record RecordedRun(int Session, IReadOnlyList<string> Fetches, IReadOnlyList<string> Feeds, string File = null)
{
    /// <summary>True for a run that asks the network for an answer: tensors for which an array is fed.</summary>
    public bool IsPrediction { get; init; }

    /// <summary>The numbers among what was fed, by name.</summary>
    public IReadOnlyDictionary<string, float> Numbers { get; init; } = new Dictionary<string, float>();

    /// <summary>Runs in order, equal neighbours once, as they were recorded.</summary>
    public static IReadOnlyList<string> Order(IEnumerable<RecordedRun> runs) => runs.Select(r => r.ToString()).Aggregate(new List<string>(), (list, run) => list.Count > 0 && list[^1] == run ? list : [.. list, run]);

    /// <inheritdoc/>
    public override string ToString() => $"session {Session}: {string.Join(", ", Fetches)}{(Feeds.Count > 0 ? $" fed {string.Join(", ", Feeds.Order(StringComparer.Ordinal))} {File}" : "")}";
}
