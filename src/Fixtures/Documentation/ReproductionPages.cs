using System.Text;

namespace Reproductions.Fixtures.Documentation;

/// <summary>Writes <c>docs/reproductions</c> from the test classes: an index and a page a reproduction.</summary>
public static class ReproductionPages
{
    /// <summary>The folder, relative to the repository.</summary>
    public const string Folder = "docs/reproductions";

    private const string Generated = "<!-- Written by `dotnet run --project src/Reproduce -- docs` from the tests; a test fails when it is stale. -->";

    /// <summary>The text of each file by name.</summary>
    public static IReadOnlyDictionary<string, string> Of(IReadOnlyList<ReproductionSource> reproductions) =>
        reproductions.ToDictionary(r => r.Id + ".md", Page).Append(KeyValuePair.Create("index.md", Index(reproductions))).ToDictionary();

    /// <summary>The rows of the index for some reproductions, as a table.</summary>
    public static string Table(IEnumerable<ReproductionSource> reproductions, string linkPrefix = "")
    {
        var text = new StringBuilder("| id | grade | what goes wrong | what helps |\n|---|---|---|---|\n");
        foreach (var r in reproductions)
        {
            text.Append($"| [{r.Id}]({linkPrefix}{r.Id}.md) | {r.Grade} | {r.Title} | {Lower(r.Tests.First(t => t.Kind == "Remedy").Sentence)} |\n");
        }

        return text.ToString();
    }

    private static string Index(IReadOnlyList<ReproductionSource> reproductions)
    {
        var text = new StringBuilder($"{Generated}\n\n# Ways to lose a trained model\n\n");
        text.Append("SILENT: exit code 0 and wrong numbers. QUIET: a log line, or it bites later. LOUD: an exception.\n\n");
        foreach (var category in reproductions.GroupBy(r => r.Category).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            text.Append($"## {category.Key}\n\n{Table(category)}\n");
        }

        return text.ToString().TrimEnd() + "\n";
    }

    private static string Page(ReproductionSource r)
    {
        var text = new StringBuilder($"{Generated}\n\n# {r.Id}: {r.Title}\n\n");
        text.Append($"**{r.Grade}** · {r.Category} · reported by {r.Reported}\n\n```csharp\n{string.Join('\n', r.Wrong)}\n```\n\n");
        text.Append($"```mermaid\n{Mermaid(r.Picture)}```\n");
        foreach (var (kind, heading) in new[] { ("Symptom", "What one sees"), ("Cause", "Why"), ("Remedy", "The right way") })
        {
            var tests = r.Tests.Where(t => t.Kind == kind).ToList();
            text.Append($"\n## {heading}\n\n");
            tests.ForEach(t => text.Append($"- {t.Sentence}\n"));
            if (tests.Count > 0 && kind != "Cause")
            {
                text.Append($"\n```csharp\n{tests[0].Body}\n```\n");
            }
        }

        var depth = string.Concat(Enumerable.Repeat("../", Folder.Split('/').Length));
        return text.Append($"\nThe tests: [{Path.GetFileName(r.File)}]({depth}{r.File})\n").ToString();
    }

    private static string Mermaid(IReadOnlyList<string> chains)
    {
        var names = new List<string>();
        var text = new StringBuilder("flowchart LR\n");
        foreach (var chain in chains)
        {
            text.Append("  ").AppendJoin(" --> ", chain.Split('>', StringSplitOptions.TrimEntries).Select(Node)).Append('\n');
        }

        return text.ToString();

        string Node(string name)
        {
            var index = names.IndexOf(name);
            if (index < 0)
            {
                names.Add(name);
                index = names.Count - 1;
            }

            return name == "checkpoint" ? $"n{index}[(\"{name}\")]" : $"n{index}[\"{name}\"]";
        }
    }

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
