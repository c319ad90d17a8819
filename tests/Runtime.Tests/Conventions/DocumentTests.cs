using System.Text.RegularExpressions;

namespace Reproductions.Tests.Runtime.Conventions;

/// <summary>Documents point to what exists.</summary>
public partial class DocumentTests
{
    public static TheoryData<string> Documents => [.. RepositoryFiles.Named("*.md")];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_relative_link_leads_to_a_file_and_a_heading(string document)
    {
        var folder = Path.GetDirectoryName(Path.Combine(RepositoryFiles.Root, document))!;
        var links = Links().Matches(WithoutCode(document)).Select(m => m.Groups["target"].Value).Where(t => !t.Contains("://", StringComparison.Ordinal) && !t.StartsWith("mailto:", StringComparison.Ordinal));

        var broken = links.Where(l => !Leads(folder, document, l));

        broken.Should().BeEmpty("a reader follows them");
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_command_runs_a_script_or_project_that_exists(string document)
    {
        var targets = Commands().Matches(File.ReadAllText(Path.Combine(RepositoryFiles.Root, document))).Select(m => m.Groups["target"].Value);

        // What begins with ".." is a reader's own project.
        var missing = targets.Where(t => !t.StartsWith("..", StringComparison.Ordinal) && !Path.Exists(Path.Combine(RepositoryFiles.Root, t)));

        missing.Should().BeEmpty("a reader copies them");
    }

    [Fact]
    public void Every_page_that_a_message_names_is_there()
    {
        var messages = RepositoryFiles.Named("*.cs").Where(f => f.StartsWith("src/", StringComparison.Ordinal)).Concat(RepositoryFiles.Named("FailureMessageTests.*.verified.txt"));
        var links = messages.SelectMany(f => Pages().Matches(File.ReadAllText(Path.Combine(RepositoryFiles.Root, f))).Select(m => m.Groups["target"].Value)).Distinct().ToList();

        links.Should().HaveCountGreaterThan(10).And.OnlyContain(l => Leads(RepositoryFiles.Root, "", l));
    }

    private static bool Leads(string folder, string document, string link)
    {
        var parts = link.Split('#');
        var path = parts[0].Length == 0 ? Path.Combine(RepositoryFiles.Root, document) : Path.Combine(folder, Uri.UnescapeDataString(parts[0]));
        return Path.Exists(path) && (parts.Length == 1 || Headings().Matches(File.ReadAllText(path)).Any(h => Anchor(h.Groups["text"].Value) == parts[1]));
    }

    private static string Anchor(string heading) => NotInAnchors().Replace(heading.Trim().ToLowerInvariant(), "").Replace(' ', '-');

    private static string WithoutCode(string document) => Code().Replace(File.ReadAllText(Path.Combine(RepositoryFiles.Root, document)), "");

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"\bSee (?<target>docs/[\w/-]+\.md(?:#[\w-]+)?)")]
    private static partial Regex Pages();

    [GeneratedRegex(@"^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();

    [GeneratedRegex(@"```.*?```|`[^`\n]*`", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"--project (?<target>[\w./-]+)|^(?<target>\.ci/[\w-]+|benchmarks/[\w-]+)", RegexOptions.Multiline)]
    private static partial Regex Commands();
}
