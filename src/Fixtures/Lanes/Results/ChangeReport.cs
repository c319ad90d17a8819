using System.Globalization;
using System.Text;
using DiffPlex.Renderer;

namespace Reproductions.Fixtures.Lanes.Results;

/// <summary>A comparison as Markdown, for a job summary or a comment on a pull request.</summary>
public static class ChangeReport
{
    private const int MostLines = 40;

    private static readonly (ChangeKind Kind, string Title)[] s_kinds =
    [
        (ChangeKind.NowSilent, "Now silent: a wrong value, and no exception"),
        (ChangeKind.NowLoud, "Now loud: an exception"),
        (ChangeKind.OffTheLedger, "No longer as the ledger says"),
        (ChangeKind.NowRight, "Now right"),
        (ChangeKind.OtherWords, "As before, in other words"),
        (ChangeKind.NowSkipped, "No longer run"),
        (ChangeKind.Gone, "Gone"),
        (ChangeKind.New, "New"),
    ];

    /// <summary>The report.</summary>
    /// <param name="comparison">What changed.</param>
    /// <param name="before">What to call the earlier run, such as <c>TensorFlow.NET 0.150.0</c>.</param>
    /// <param name="after">What to call the later run.</param>
    public static string Markdown(ResultComparison comparison, string before, string after)
    {
        var text = new StringBuilder();
        text.Append("# What changed in loading: ").Append(before).Append(" → ").Append(after).Append("\n\n").Append(Summary(comparison)).Append('\n');
        foreach (var group in comparison.Changes.GroupBy(c => c.Reproduction))
        {
            text.Append("\n## ").Append(group.Key ?? "Other tests").Append('\n');
            foreach (var (kind, title) in s_kinds)
            {
                Append(text, title, [.. group.Where(c => c.Kind == kind).Select(Line)]);
            }
        }

        foreach (var (name, earlier, later) in comparison.OpLists)
        {
            text.Append("\n## Op list ").Append(name).Append("\n\n```diff\n").Append(Cut(UnidiffRenderer.GenerateUnidiff(earlier, later, before, after))).Append("\n```\n");
        }

        if (comparison.ApiGone.Count + comparison.ApiNew.Count > 0)
        {
            text.Append("\n## API\n");
            Append(text, "Members gone or changed", [.. comparison.ApiGone.Select(m => $"- `{m}`")]);
            Append(text, "Members new or changed", [.. comparison.ApiNew.Select(m => $"- `{m}`")]);
        }

        return text.ToString();
    }

    private static string Summary(ResultComparison comparison)
    {
        if (comparison.IsSame && comparison.Changes.Count == 0)
        {
            return $"Nothing: {Number(comparison.Unchanged)} tests end as before.";
        }

        var counts = s_kinds
            .Select(k => (Title: k.Title.Split(':')[0].ToLowerInvariant(), Count: comparison.Changes.Count(c => c.Kind == k.Kind)))
            .Where(k => k.Count > 0)
            .Select(k => $"{Number(k.Count)} {k.Title}")
            .Append($"{Number(comparison.Unchanged)} unchanged");
        return string.Join(", ", counts) + ".";
    }

    private static void Append(StringBuilder text, string title, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        text.Append("\n**").Append(title).Append("**\n\n").AppendJoin('\n', lines.Take(MostLines)).Append('\n');
        if (lines.Count > MostLines)
        {
            text.Append("- and ").Append(Number(lines.Count - MostLines)).Append(" more\n");
        }
    }

    private static string Line(Change change)
    {
        var seen = (change.Before?.FirstLine, change.After?.FirstLine) switch
        {
            (null or "", null or "") => "",
            (var before, null or "") => $": was {Code(before)}",
            (null or "", var after) => $": {Code(after)}",
            var (before, after) => $": {Code(after)}, was {Code(before)}",
        };
        return $"- {Code(change.Test.ShortName)}{seen}{Listed(change)}";
    }

    /// <summary>What the ledger said of the earlier run, where the later no longer ends so.</summary>
    private static string Listed(Change change) => change is { Before.Held: { } held, After.Held: null } ? $" ({held.TrimEnd('.')})" : "";

    private static string Code(string text) => $"`{text.Replace('`', '\'')}`";

    private static string Cut(string diff)
    {
        var lines = diff.TrimEnd().Split('\n');
        return lines.Length <= MostLines ? string.Join('\n', lines) : string.Join('\n', lines.Take(MostLines)) + $"\n and {Number(lines.Length - MostLines)} more lines";
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
