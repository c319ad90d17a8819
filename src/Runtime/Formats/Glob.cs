namespace Reproductions.Runtime.Formats;

/// <summary>TensorFlow's file patterns: <c>*</c>, <c>?</c>, <c>[abc]</c> and a backslash before a plain character, in the last part of a path. Thread-safe: it holds no state.</summary>
public static class Glob
{
    /// <summary>The paths that match, sorted; the pattern's folder stands before each as it was given.</summary>
    public static IReadOnlyList<string> Match(string pattern)
    {
        if (!HasWildcard(pattern))
        {
            return File.Exists(pattern) || Directory.Exists(pattern) ? [pattern] : [];
        }

        var cut = pattern.LastIndexOf('/') + 1;
        var folder = cut == 0 ? "." : pattern[..cut];
        var name = pattern[cut..];
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var found = Directory.EnumerateFileSystemEntries(folder)
            .Select(path => Path.GetFileName(path))
            .Where(file => IsMatch(name, file))
            .Select(file => pattern[..cut] + file)
            .ToList();
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    /// <summary>True when a name matches a pattern without folders.</summary>
    public static bool IsMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        // Greedy matching with one way back: to the last star.
        var p = 0;
        var n = 0;
        var star = -1;
        var mark = 0;
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                mark = n;
            }
            else if (p < pattern.Length && MatchOne(pattern, ref p, name[n]))
            {
                n++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                n = ++mark;
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].TrimStart('*').IsEmpty;
    }

    private static bool HasWildcard(string pattern) => pattern.AsSpan().ContainsAny("*?[\\");

    private static bool MatchOne(ReadOnlySpan<char> pattern, ref int p, char c)
    {
        var at = p;
        switch (pattern[at])
        {
            case '?':
                p++;
                return true;
            case '\\' when at + 1 < pattern.Length:
                if (pattern[at + 1] != c)
                {
                    return false;
                }

                p += 2;
                return true;
            case '[' when pattern[(at + 1)..].IndexOf(']') is > 0 and var length:
                if (!InClass(pattern.Slice(at + 1, length), c))
                {
                    return false;
                }

                p = at + length + 2;
                return true;
            default:
                if (pattern[at] != c)
                {
                    return false;
                }

                p++;
                return true;
        }
    }

    private static bool InClass(ReadOnlySpan<char> set, char c)
    {
        var negated = set[0] is '!' or '^';
        if (negated)
        {
            set = set[1..];
        }

        var found = false;
        for (var i = 0; i < set.Length; i++)
        {
            if (i + 2 < set.Length && set[i + 1] == '-')
            {
                found |= c >= set[i] && c <= set[i + 2];
                i += 2;
            }
            else
            {
                found |= c == set[i];
            }
        }

        return found != negated;
    }
}
