using System.CommandLine;
using Reproductions.Reproduce;
using Reproductions.Reproduce.Commands;
using Spectre.Console;

if (Console.IsOutputRedirected)
{
    // Lines for another program, or for grep: only a terminal has a width.
    AnsiConsole.Profile.Width = int.MaxValue / 2;
}

var root = new RootCommand("Trains a small MNIST network, saves it, loads it in three ways and says which of them keeps the trained weights.");
MainJobCommand.AddTo(root);
root.Subcommands.Add(InspectCommand.Create());
root.Subcommands.Add(AuditCommand.Create());
root.Subcommands.Add(CompareCommand.Create());
root.Subcommands.Add(DocsCommand.Create());
var parsed = root.Parse(args);
var code = parsed.Invoke();
return parsed.Errors.Count > 0 ? ExitCodes.BadUsage : code;
