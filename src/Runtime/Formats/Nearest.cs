namespace Reproductions.Runtime.Formats;

/// <summary>Finds the names that a mistyped one may have meant. Thread-safe: it holds no state.</summary>
internal static class Nearest
{
    private const int MaxCandidates = 20000;
    private const int MaxLength = 200;
    private const int MaxShown = 3;

    /// <summary>Says how many keys there are and which are nearest to <paramref name="key"/>: <c>8 keys; nearest: 'a', 'b'</c>.</summary>
    public static string Describe(string key, IReadOnlyList<string> keys)
    {
        var count = keys.Count == 1 ? "1 key" : $"{keys.Count} keys";
        if (key.Length > MaxLength)
        {
            return count;
        }

        var nearest = keys
            .Take(MaxCandidates)
            .Where(k => k.Length <= MaxLength && Math.Abs(k.Length - key.Length) <= Math.Max(k.Length, key.Length) / 2)
            .Select(k => (Key: k, Distance: Distance(key, k)))
            .Where(k => k.Distance <= Math.Max(key.Length, k.Key.Length) / 2)
            .OrderBy(k => k.Distance)
            .ThenBy(k => k.Key, StringComparer.Ordinal)
            .Take(MaxShown)
            .Select(k => $"'{k.Key}'")
            .ToList();
        return nearest.Count == 0 ? count : $"{count}; nearest: {string.Join(", ", nearest)}";
    }

    // Levenshtein's distance, one row at a time.
    private static int Distance(string a, string b)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
