using System.Text.Json;
using Reproductions.Fixtures.Datasets;

namespace Reproductions.Tests.Loading.Managed.Recorded.Later;

/// <summary>A recorded variant of R31 to R60 or of their extras.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Element">All that was recorded.</param>
internal sealed record LaterCase(string Id, JsonElement Element)
{
    /// <summary>Its name.</summary>
    public string Name => Element.GetProperty("name").GetString();

    /// <summary>What was run, in words.</summary>
    public string Run => Element.GetProperty("what was run").GetString();

    /// <summary>What came of it.</summary>
    public JsonElement Outcome => Element.GetProperty("outcome");

    /// <summary>All variants.</summary>
    public static IReadOnlyList<LaterCase> All { get; } =
        [.. from id in RecordedReproductions.Ids
            where string.CompareOrdinal(id, "R31") >= 0 && string.CompareOrdinal(id, "R61") < 0
            from element in RecordedReproductions.Entry(id).GetProperty("variants").EnumerateArray()
            select new LaterCase(id, element)];

    /// <summary>The variants of an entry whose names begin so.</summary>
    public static IEnumerable<LaterCase> Of(string id, string beginning = "") => All.Where(c => c.Id == id && c.Name.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>A fact of the outcome, or beside it.</summary>
    public JsonElement Fact(string name)
    {
        var fact = Outcome.ValueKind == JsonValueKind.Object && Outcome.TryGetProperty(name, out var inside) ? inside : Element.GetProperty(name);
        return ValueOf(fact);
    }

    /// <summary>The value of a recorded call; the call itself where it failed or was an answer of a network.</summary>
    public static JsonElement ValueOf(JsonElement call) => call.ValueKind == JsonValueKind.Object && call.TryGetProperty("value", out var value) ? value : call;

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Name}";
}
