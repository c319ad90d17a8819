using System.Text.RegularExpressions;

namespace Reproductions.Tests.Runtime.Conventions;

/// <summary>Workflows run scripts that this machine can run too, and trust no action but GitHub's own.</summary>
public partial class WorkflowTests
{
    private static readonly string s_workflows = Path.Combine(RepositoryFiles.Root, ".github", "workflows");

    public static TheoryData<string> Workflows => [.. Directory.GetFiles(s_workflows, "*.yml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Every_step_runs_one_script_of_the_repository(string workflow)
    {
        var scripts = Runs().Matches(Text(workflow)).Select(m => m.Groups["script"].Value).ToList();

        scripts.Should().NotBeEmpty();
        scripts.Where(s => !File.Exists(Path.Combine(RepositoryFiles.Root, s))).Should().BeEmpty("a step that is no script of .ci cannot be tried before it is pushed");
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Only_GitHubs_own_actions_are_used_by_major_version(string workflow)
    {
        var actions = Uses().Matches(Text(workflow)).Select(m => m.Groups["action"].Value);

        actions.Should().OnlyContain(a => MajorVersion().IsMatch(a));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_workflow_reads_and_every_job_ends(string workflow)
    {
        var text = Text(workflow);

        text.Should().Contain("\npermissions:\n  contents: read\n", "the token may do nothing else by default");
        Timeouts().Count(text).Should().Be(Runners().Count(text), "every job has a time limit");
    }

    private static string Text(string workflow) => File.ReadAllText(Path.Combine(s_workflows, workflow));

    [GeneratedRegex(@"^\s+(- )?run: (?<script>\S+)", RegexOptions.Multiline)]
    private static partial Regex Runs();

    [GeneratedRegex(@"uses: (?<action>\S+)")]
    private static partial Regex Uses();

    [GeneratedRegex(@"^actions/[a-z-]+@v\d+$")]
    private static partial Regex MajorVersion();

    [GeneratedRegex("timeout-minutes:")]
    private static partial Regex Timeouts();

    [GeneratedRegex("runs-on:")]
    private static partial Regex Runners();
}
