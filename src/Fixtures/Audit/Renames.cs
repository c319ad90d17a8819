using Reproductions.Fixtures.Audit.Static;

namespace Reproductions.Fixtures.Audit;

/// <summary>Proposes which keys to rename, when one prefix or one word in the names explains what is missing.</summary>
public static class Renames
{
    /// <summary>The proposal; empty where none explains all missing keys one to one.</summary>
    /// <param name="missing">The keys that the graph asks for and the file lacks, with the variables' shapes.</param>
    /// <param name="unused">The tensors of the file that nothing asks for.</param>
    public static IReadOnlyList<Rename> Propose(IReadOnlyList<(string Key, IReadOnlyList<long> Shape)> missing, IReadOnlyDictionary<string, CheckpointTensor> unused)
    {
        if (missing.Count == 0 || unused.Count == 0)
        {
            return [];
        }

        return Patterns(missing[0].Key, [.. unused.Keys])
            .Select(p => Apply(p, missing, unused))
            .FirstOrDefault(r => r.Count == missing.Count && r.Select(x => x.From).Distinct().Count() == r.Count) ?? [];
    }

    private static List<Rename> Apply((string Old, string New) pattern, IReadOnlyList<(string Key, IReadOnlyList<long> Shape)> missing, IReadOnlyDictionary<string, CheckpointTensor> unused)
    {
        var renames = new List<Rename>();
        foreach (var (key, shape) in missing)
        {
            var from = Swap(key, pattern);
            if (from is not null && unused.TryGetValue(from, out var stored) && (shape is null || shape.SequenceEqual(stored.Shape)))
            {
                renames.Add(new Rename(from, key));
            }
        }

        return renames;
    }

    private static string Swap(string key, (string Old, string New) pattern) => pattern.New.Length == 0 && key.StartsWith(pattern.Old, StringComparison.Ordinal)
        ? key[pattern.Old.Length..]
        : pattern.Old.Length == 0 ? pattern.New + key
        : key.Contains(pattern.Old, StringComparison.Ordinal) ? key.Replace(pattern.Old, pattern.New, StringComparison.Ordinal) : null;

    /// <summary>What turns <paramref name="key"/> into a key of the file: a prefix more or less, or one part of the path for another.</summary>
    private static IEnumerable<(string Old, string New)> Patterns(string key, IReadOnlyList<string> keys)
    {
        foreach (var other in keys)
        {
            if (key.EndsWith("/" + other, StringComparison.Ordinal))
            {
                yield return (key[..^other.Length], "");
            }
            else if (other.EndsWith("/" + key, StringComparison.Ordinal))
            {
                yield return ("", other[..^key.Length]);
            }
        }

        var parts = key.Split('/');
        foreach (var other in keys.Select(k => k.Split('/')).Where(o => o.Length == parts.Length))
        {
            var differing = Enumerable.Range(0, parts.Length).Where(i => parts[i] != other[i]).ToList();
            if (differing is [var only])
            {
                yield return (parts[only], other[only]);
            }
        }
    }
}
