using System.Text.RegularExpressions;

namespace Reproductions.Fixtures.Documentation;

/// <summary>A reproduction as its test class tells it: header, traits, and the programs of its first symptom and remedy.</summary>
/// <param name="Id">R01 to R63.</param>
/// <param name="Grade">SILENT, QUIET or LOUD.</param>
/// <param name="Title">What goes wrong.</param>
/// <param name="Wrong">The wrong program in a few lines.</param>
/// <param name="Reported">Who reports it, and since when.</param>
/// <param name="Picture">Who writes and who reads: chains of <c>a > b > c</c>.</param>
/// <param name="Category">The category of its traits.</param>
/// <param name="Tests">Its tests, in the file's order.</param>
/// <param name="File">The source, relative to the repository.</param>
public sealed partial record ReproductionSource(
    string Id,
    string Grade,
    string Title,
    IReadOnlyList<string> Wrong,
    string Reported,
    IReadOnlyList<string> Picture,
    string Category,
    IReadOnlyList<ReproductionTest> Tests,
    string File)
{
    /// <summary>All reproductions of the repository, by id.</summary>
    public static IReadOnlyList<ReproductionSource> All() =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "tests", "Loading.Tests"), "R??_*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(Read)
            .OrderBy(r => r.Id, StringComparer.Ordinal)];

    /// <summary>Reads a test class.</summary>
    /// <exception cref="FormatException">Its header is not in the form of docs/add-a-reproduction.md.</exception>
    public static ReproductionSource Read(string path)
    {
        var text = System.IO.File.ReadAllText(path);
        var header = Header().Match(text);
        if (!header.Success)
        {
            throw new FormatException($"'{Path.GetFileName(path)}' has no header. Begin the class with '// R07 · SILENT · title', the wrong program, '// Reported:' and '// Picture:'; see docs/add-a-reproduction.md.");
        }

        return new ReproductionSource(
            header.Groups["id"].Value,
            header.Groups["grade"].Value,
            header.Groups["title"].Value,
            [.. header.Groups["wrong"].Captures.Select(c => c.Value)],
            header.Groups["reported"].Value,
            [.. header.Groups["picture"].Value.Split(';', StringSplitOptions.TrimEntries)],
            Category_().Match(text).Groups["category"].Value,
            [.. Tests_().Matches(text).Select(m => new ReproductionTest(m.Groups["name"].Value, Body(m.Groups["body"].Value)))],
            Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'));
    }

    private static string Body(string body) => string.Join('\n', body.Trim('\n').Split('\n').Select(l => l.Length >= 8 ? l[8..] : l.TrimStart()));

    [GeneratedRegex(@"^// (?<id>R\d\d) · (?<grade>SILENT|QUIET|LOUD) · (?<title>.+)\n(//   (?<wrong>.*)\n)+// Reported: (?<reported>.+)\n// Picture: (?<picture>.+)\n", RegexOptions.Multiline)]
    private static partial Regex Header();

    [GeneratedRegex("\\[Trait\\(\"Category\", \"(?<category>[^\"]+)\"\\)\\]")]
    private static partial Regex Category_();

    [GeneratedRegex(@"    public void (?<name>(Symptom|Cause|Remedy)_\w+)\([^)]*\)\n    \{\n(?<body>.*?)\n    \}\n", RegexOptions.Singleline)]
    private static partial Regex Tests_();
}
