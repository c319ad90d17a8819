using System.Globalization;
using Reproductions.Fixtures.Audit;
using Reproductions.Fixtures.Audit.Findings;
using Spectre.Console;

namespace Reproductions.Reproduce.Commands;

/// <summary>An audit's report for people.</summary>
internal static class AuditText
{
    /// <summary>Prints it: what each fetch reads, what is wrong and what to do.</summary>
    public static void Print(AuditReport report)
    {
        foreach (var fetch in report.Fetches)
        {
            AnsiConsole.WriteLine(fetch.Sentence());
        }

        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Coverage: {report.Coverage.Restored} of {report.Coverage.Of} variables, {report.Coverage.RestoredBytes:N0} of {report.Coverage.OfBytes:N0} bytes."));
        foreach (var finding in report.Findings)
        {
            AnsiConsole.WriteLine();
            AnsiConsole.MarkupLine($"[{Colour(finding.Grade)}]{finding.Grade.ToString().ToUpperInvariant()}[/] {finding.Id}  {Markup.Escape(finding.Title)}");
            AnsiConsole.WriteLine($"  why:    {finding.Cause}");
            AnsiConsole.WriteLine($"  remedy: {finding.Remedy}");
            foreach (var line in finding.Evidence)
            {
                AnsiConsole.WriteLine($"    {line}");
            }
        }

        if (report.Renames.Count > 0)
        {
            AnsiConsole.WriteLine();
            AnsiConsole.WriteLine("Renames that would serve (--write-renamed writes them):");
            foreach (var rename in report.Renames)
            {
                AnsiConsole.WriteLine($"  '{rename.From}' -> '{rename.To}'");
            }
        }

        if (report.Findings.Count == 0)
        {
            AnsiConsole.WriteLine("Nothing to object to.");
        }
    }

    private static string Colour(Grade grade) => grade switch
    {
        Grade.Silent => "red",
        Grade.Quiet => "yellow",
        _ => "blue",
    };
}
