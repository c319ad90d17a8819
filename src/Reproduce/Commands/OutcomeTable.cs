using System.Globalization;
using Spectre.Console;

namespace Reproductions.Reproduce.Commands;

/// <summary>The outcome as a table for people.</summary>
internal static class OutcomeTable
{
    /// <summary>Prints it.</summary>
    public static void Print(Outcome outcome)
    {
        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumns("way", "accuracy", "the prediction reads", "written last by");
        foreach (var way in outcome.Ways)
        {
            table.AddRow(
                way.Name,
                string.Create(CultureInfo.InvariantCulture, $"{way.Accuracy:0.0000}\n{way.Correct} of {way.Of}"),
                Markup.Escape(Names(way)),
                Markup.Escape(Writers(way)));
        }

        AnsiConsole.Write(table);
        foreach (var way in outcome.Ways)
        {
            AnsiConsole.WriteLine($"{way.Name}: {way.Verdict}");
        }

        AnsiConsole.WriteLine();
        AnsiConsole.WriteLine(outcome.Ok
            ? "As stated: the two right ways predict as trained; the mixed one looks the same and predicts at chance."
            : "NOT as stated: rebuild and meta should reach 0.97 with all variables restored, mixed stay below 0.25 with none. Train longer, or read the table for what was not restored.");
    }

    private static string Names(Way way) => way.Sources.Count == 0
        ? "no variable"
        : $"{way.VariablesRead} variables:\n{way.Sources[0].Variable} .. {way.Sources[^1].Variable}";

    private static string Writers(Way way) => string.Join("\n", way.Sources.GroupBy(s => s.WrittenBy).Select(g => g.Key == "restore"
        ? $"restore from keys\n{g.First().Key} .. {g.Last().Key}"
        : $"{g.Key} ({g.Count()})"));
}
