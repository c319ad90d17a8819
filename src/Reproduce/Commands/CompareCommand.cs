using System.CommandLine;
using Reproductions.Fixtures.Documentation;
using Reproductions.Fixtures.Lanes;
using Reproductions.Fixtures.Lanes.Results;

namespace Reproductions.Reproduce.Commands;

/// <summary><c>compare before after</c>: what changed in loading between two runs of the suite.</summary>
internal static class CompareCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var before = new Argument<string>("before") { Description = "The earlier run: a .trx file, or a folder of .trx files, *.received.txt and api.txt." };
        var after = new Argument<string>("after") { Description = "The later run." };
        var markdown = new Option<FileInfo>("--markdown") { Description = "Write the report to this file too." };
        var names = new Option<string[]>("--names") { Description = "What to call the two runs.", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };
        var command = new Command("compare", "Says what changed in loading between two runs of the suite.") { before, after, markdown, names };
        command.SetAction(parsed => Run(parsed.GetValue(before), parsed.GetValue(after), parsed.GetValue(markdown), parsed.GetValue(names)));
        return command;
    }

    private static EffectOfTest Effects() => new(Ledger.Default, ReproductionSource.All().ToDictionary(r => r.Id, r => r.Grade));

    private static int Run(string before, string after, FileInfo markdown, string[] names)
    {
        try
        {
            var comparison = ResultComparison.Of(ResultSet.Read(before), ResultSet.Read(after), Effects());
            var (earlier, later) = names is [var first, var second] ? (first, second) : (Path.GetFileName(before.TrimEnd('/')), Path.GetFileName(after.TrimEnd('/')));
            var report = ChangeReport.Markdown(comparison, earlier, later);
            Console.Write(report);
            if (markdown is not null)
            {
                File.WriteAllText(markdown.FullName, report);
            }

            return comparison.IsSame ? ExitCodes.AsStated : ExitCodes.Finding;
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(error.Message);
            return ExitCodes.BadUsage;
        }
    }
}
