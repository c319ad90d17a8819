namespace Reproductions.Runtime.Formats;

/// <summary>TensorFlow's file patterns: <c>*</c>, <c>?</c>, <c>[abc]</c> and a backslash before a plain character, in any part of a path; none matches a slash. Thread-safe: it holds no state.</summary>
public static class Glob
{
    private static readonly EnumerationOptions s_all = new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };

    /// <summary>The paths that match, sorted, each spelled as the pattern where it has no wildcard.</summary>
    public static IReadOnlyList<string> Match(string pattern)
    {
        if (!HasWildcard(pattern))
        {
            return File.Exists(pattern) || Directory.Exists(pattern) ? [pattern] : [];
        }

        var parts = pattern.Split('/');
        IEnumerable<string> found = [""];
        for (var i = 0; i < parts.Length; i++)
        {
            var (part, end) = (parts[i], i == parts.Length - 1 ? "" : "/");
            found = HasWildcard(part)
                ? found.SelectMany(folder => Names(folder).Where(name => IsMatch(part, name)).Select(name => folder + name + end))
                : found.Select(folder => folder + part + end);
        }

        return [.. found.Where(path => File.Exists(path) || Directory.Exists(path)).Order(StringComparer.Ordinal)];
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

    // A folder that is missing or may not be read holds nothing, as in TensorFlow.
    private static IEnumerable<string> Names(string folder)
    {
        var place = folder.Length == 0 ? "." : folder;
        return Directory.Exists(place) ? Directory.EnumerateFileSystemEntries(place, "*", s_all).Select(path => Path.GetFileName(path)) : [];
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
