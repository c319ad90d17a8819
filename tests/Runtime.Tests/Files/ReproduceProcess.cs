using System.Diagnostics;
using Reproductions.Tests.Runtime.Formats;

namespace Reproductions.Tests.Runtime.Files;

/// <summary>Runs the console program of <c>src/Reproduce</c> as a process.</summary>
internal static class ReproduceProcess
{
    private static string Program
    {
        get
        {
            // <root>/tests/Runtime.Tests/bin/<configuration>/<framework>/ and src/Reproduce's folder of the same build.
            var build = new DirectoryInfo(AppContext.BaseDirectory);
            var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Corpus.Archive)!, "..", ".."));
            return Path.Combine(root, "src", "Reproduce", "bin", build.Parent!.Name, build.Name, "reproduce.dll");
        }
    }

    /// <summary>Runs it to its end, 200 columns wide.</summary>
    public static (int Code, string Output, string Errors) Run(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(Program);
        arguments.ToList().ForEach(start.ArgumentList.Add);
        start.Environment["COLUMNS"] = "200";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}
