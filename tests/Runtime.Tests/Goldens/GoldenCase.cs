using System.Text.Json;

namespace Reproductions.Tests.Runtime.Goldens;

/// <summary>One recorded case; the fields are described in the archive's README.</summary>
public sealed class GoldenCase(JsonElement json)
{
    public JsonElement Json => json;

    public string Name { get; } = json.GetProperty("name").GetString()!;

    public string Op { get; } = json.TryGetProperty("op", out var op) ? op.GetString()! : "";

    public bool IsGraph => Op == "graph";

    /// <summary>Subnormal numbers take part: for information only, since TensorFlow flushes them by a processor flag.</summary>
    public bool IsDenormal => Texts("tags").Contains("denormal");

    public JsonElement? Find(string name) => json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public IReadOnlyList<JsonElement> List(string name) => Find(name) is { } list ? [.. list.EnumerateArray()] : [];

    public IReadOnlyList<JsonProperty> Properties(string name) => Find(name) is { } value ? [.. value.EnumerateObject()] : [];

    public HashSet<int> Indices(string name) => [.. List(name).Select(i => i.GetInt32())];

    public IReadOnlyList<string> Texts(string name) => [.. List(name).Select(t => t.GetString()!)];

    /// <summary>Relative and absolute tolerance of outputs, dx or after; zero where none is stated.</summary>
    public (double Relative, double Absolute) Tolerance(string name) =>
        Find("tol") is { } all && all.TryGetProperty(name, out var pair) ? (pair[0].GetDouble(), pair[1].GetDouble()) : (0, 0);
}
