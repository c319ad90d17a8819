using System.Text.RegularExpressions;

namespace Reproductions.Tests.Runtime.Conventions;

/// <summary>What a document tells a reader to type is run: by <c>.ci/run</c> itself, by a script that it runs, or by <c>.ci/commands</c> word for word.</summary>
public partial class CommandTests
{
    /// <summary>Measured by hand, against programs that no test may need: docs/performance.md says which.</summary>
    private static readonly string[] s_byHand = ["benchmarks/side-by-side", "dotnet run -c Release --project benchmarks/Kernels"];

    public static TheoryData<string> Documents =>
    [
        .. RepositoryFiles.Named("*.md").Where(d => d != "CHANGELOG.md" && (!d.Contains('/') || (d.StartsWith("docs/", StringComparison.Ordinal) && !d.StartsWith("docs/reproductions/", StringComparison.Ordinal)))),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_command_of_a_document_is_run(string document)
    {
        var commands = CommandsOf(document);

        commands.Where(c => !s_byHand.Contains(c) && !IsRun(c)).Should().BeEmpty("a command that nobody runs is wrong one day; add it to .ci/commands");
    }

    [Fact]
    public void Every_command_that_is_run_for_the_documents_stands_in_one()
    {
        var commands = Documents.SelectMany(d => CommandsOf(d.Data)).ToHashSet();

        Scripts.Documented.Where(c => !commands.Contains(c)).Should().BeEmpty("it is run for nobody; take it out of .ci/commands");
    }

    [Fact]
    public void The_scripts_that_stand_for_the_documents_are_run()
    {
        Scripts.OfRun.Should().Contain([".ci/commands", ".ci/self-test", ".ci/kernel-paths", ".ci/rehearse-lane", ".ci/lane"]);
    }

    private static bool IsRun(string command) =>
        command == Scripts.Run || Scripts.Documented.Contains(command) || Scripts.OfRun.Contains(command) || Scripts.Lines.Any(l => l == command || l.StartsWith(command + " ", StringComparison.Ordinal));

    private static IEnumerable<string> CommandsOf(string document)
    {
        var text = File.ReadAllText(Path.Combine(RepositoryFiles.Root, document));
        var fenced = Fences().Matches(text).Where(m => m.Groups["language"].Value is "" or "sh" or "bash").SelectMany(m => m.Groups["body"].Value.Split('\n')).Select(l => l.Trim());
        var inline = Inline().Matches(Fences().Replace(text, "")).Select(m => m.Groups["code"].Value);
        return fenced.Concat(inline).Where(c => Command().IsMatch(c)).Distinct();
    }

    [GeneratedRegex(@"^ *```(?<language>\w*)\n(?<body>.*?)^ *```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();

    [GeneratedRegex("`(?<code>[^`\n]+)`")]
    private static partial Regex Inline();

    [GeneratedRegex(@"^(?:[A-Z_]+=\S+ )*(?:dotnet (?!format)[a-z]|\.ci/[\w-]+|benchmarks/[\w-]+$|reproduce [a-z]+ )")]
    private static partial Regex Command();
}
