using System.IO.Compression;
using System.Text.Json;

namespace Reproductions.Fixtures.Datasets;

/// <summary>What real TensorFlow did in the reproductions, and the files that it left (<c>testdata/reproductions</c>). Unpacked once a process. Thread-safe.</summary>
public static class RecordedReproductions
{
    private static readonly Lazy<string> s_folder = new(Unpack);
    private static readonly Lazy<IReadOnlyDictionary<string, JsonElement>> s_entries = new(Read);

    /// <summary>The path of a file that a run left, such as <c>R13/model_b/mnist_b-600</c>. Tests read the files and must not change them.</summary>
    public static string File(string name) => Path.Combine(s_folder.Value, "files", name);

    /// <summary>The entry of a reproduction: <c>variants</c>, <c>controls</c> and more.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static JsonElement Entry(string id) => s_entries.Value[id];

    /// <summary>A variant or control of an entry by the beginning of its name, such as <c>a:</c>.</summary>
    /// <exception cref="KeyNotFoundException">There is none, or more than one.</exception>
    public static JsonElement Case(string id, string name)
    {
        var found = All(id).Where(c => c.GetProperty("name").GetString().StartsWith(name, StringComparison.Ordinal)).ToList();
        return found.Count == 1 ? found[0] : throw new KeyNotFoundException($"{id} has {found.Count} cases whose names begin with '{name}'.");
    }

    /// <summary>The variants and controls of an entry.</summary>
    public static IEnumerable<JsonElement> All(string id) =>
        new[] { "variants", "controls" }.SelectMany(kind => Entry(id).TryGetProperty(kind, out var list) ? list.EnumerateArray() : []);

    /// <summary>The ids of all entries.</summary>
    public static IEnumerable<string> Ids => s_entries.Value.Keys;

    private static string Unpack()
    {
        var folder = new TempDirectory();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        ZipFile.ExtractToDirectory(Path.Combine(Repository.TestData, "reproductions", "reproductions.zip"), folder.FullName);
        return folder.FullName;
    }

    private static Dictionary<string, JsonElement> Read() =>
        Directory.GetFiles(s_folder.Value, "*.json").Order(StringComparer.Ordinal)
            .Select(f => JsonDocument.Parse(System.IO.File.ReadAllBytes(f)).RootElement)
            .SelectMany(d => d.ValueKind == JsonValueKind.Array ? d.EnumerateArray().ToList() : [d])
            .Where(e => e.ValueKind == JsonValueKind.Object && e.TryGetProperty("id", out _))
            .ToDictionary(e => e.GetProperty("id").GetString());
}
