using System.Text.Json;
using Reproductions.Fixtures.Datasets;

namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>A variant or control of the recordings.</summary>
/// <param name="Id">The entry, R01 to R30, EMA-ordinary or EMA-noisy.</param>
/// <param name="IsControl">True for the right way, false for a way to fail.</param>
/// <param name="Element">All that was recorded.</param>
internal sealed record RecordedCase(string Id, bool IsControl, JsonElement Element)
{
    /// <summary>Its name.</summary>
    public string Name => Element.GetProperty("name").GetString();

    /// <summary>What happened.</summary>
    public JsonElement Outcome => Element.GetProperty("outcome");

    /// <summary>All of R01 to R30 and of the moving averages.</summary>
    public static IReadOnlyList<RecordedCase> All { get; } =
        [.. from id in RecordedReproductions.Ids
            where id.StartsWith("EMA", StringComparison.Ordinal) || string.CompareOrdinal(id, "R31") < 0
            from kind in new[] { "variants", "controls" }
            from element in RecordedReproductions.Entry(id).GetProperty(kind).EnumerateArray()
            select new RecordedCase(id, kind == "controls", element)];

    /// <summary>The case of that name, else the only one that begins so.</summary>
    /// <exception cref="InvalidOperationException">There is none, or more than one.</exception>
    public static RecordedCase Find(string id, string name)
    {
        var begins = All.Where(c => c.Id == id && c.Name.StartsWith(name, StringComparison.Ordinal)).ToList();
        return begins.Count == 1 ? begins[0] : begins.Single(c => c.Name == name);
    }

    /// <summary>What was run in which session, in order; empty where that was not recorded.</summary>
    public IReadOnlyList<RecordedRun> Runs()
    {
        if (!Element.TryGetProperty("session_runs", out var runs))
        {
            return [];
        }

        var sessions = new List<string>();
        return [.. runs.EnumerateArray().Select(r =>
        {
            var session = r.GetProperty("session").GetString();
            if (!sessions.Contains(session))
            {
                sessions.Add(session);
            }

            var fetched = r.GetProperty("run");
            var feeds = r.TryGetProperty("feeds", out var fed) ? fed.EnumerateObject().ToList() : [];
            return new RecordedRun(sessions.IndexOf(session), fetched.ValueKind == JsonValueKind.Array ? [.. fetched.EnumerateArray().Select(f => f.GetString())] : [fetched.GetString()], [.. feeds.Select(f => f.Name)], feeds.Where(f => f.Value.ValueKind == JsonValueKind.String && !f.Value.ValueEquals("array")).Select(f => Path.GetFileName(f.Value.GetString())).FirstOrDefault())
            {
                IsPrediction = fetched.ValueKind == JsonValueKind.String && fetched.GetString().Contains(':', StringComparison.Ordinal) && feeds.Exists(f => f.Value.ValueKind == JsonValueKind.String && f.Value.ValueEquals("array")),
                Numbers = feeds.Where(f => f.Value.ValueKind == JsonValueKind.Number).ToDictionary(f => f.Name, f => f.Value.GetSingle()),
            };
        })];
    }

    /// <summary>The maps of the restore operations: key to variable, by operation.</summary>
    public IEnumerable<(string Restore, Dictionary<string, string> Map)> Maps() =>
        Element.TryGetProperty("restore_map", out var map) && map.ValueKind == JsonValueKind.Object ? map.EnumerateObject().Select(m => (m.Name, Texts(m.Value))) : [];

    /// <summary>What was measured, wherever the case keeps it: the state of each variable behind a fetch.</summary>
    public IEnumerable<(string Fetch, Dictionary<string, string> State)> Provenance() =>
        new[] { "outcome", "facts" }
            .Where(p => Element.TryGetProperty(p, out var part) && part.ValueKind == JsonValueKind.Object)
            .SelectMany(p => Element.GetProperty(p).EnumerateObject())
            .Where(p => p.Name.StartsWith("provenance", StringComparison.Ordinal))
            .Select(p => (p.Value.GetProperty("fetch").GetString(), Texts(p.Value.GetProperty("state"))));

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Name}";

    private static Dictionary<string, string> Texts(JsonElement map) => map.EnumerateObject().ToDictionary(e => e.Name, e => e.Value.GetString());
}
