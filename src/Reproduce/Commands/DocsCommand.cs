using System.CommandLine;
using Reproductions.Fixtures;
using Reproductions.Fixtures.Documentation;

namespace Reproductions.Reproduce.Commands;

/// <summary><c>docs</c>: writes docs/reproductions from the tests, and docs/ops.md from the registry.</summary>
internal static class DocsCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("docs", "Writes docs/reproductions from the tests, and docs/ops.md.");
        command.SetAction(_ => Run());
        return command;
    }

    private static int Run()
    {
        var folder = Path.Combine(Repository.Root, ReproductionPages.Folder);
        Directory.CreateDirectory(folder);
        var pages = ReproductionPages.Of(ReproductionSource.All());
        foreach (var (name, text) in pages)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }

        File.WriteAllText(Path.Combine(Repository.Root, OpsPage.Path), OpsPage.Text());
        Console.WriteLine($"{OpsPage.Path}");
        Console.WriteLine($"{pages.Count} pages in {ReproductionPages.Folder}");
        return ExitCodes.AsStated;
    }
}
