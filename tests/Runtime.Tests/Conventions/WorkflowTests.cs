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
        scripts.Except(Scripts.OfRun).Should().BeEmpty("a step that .ci/run does not run, itself or through another script, cannot be tried before it is pushed");
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
        Permissions().Matches(text).Select(m => m.Value.Trim()).Should().BeSubsetOf(["contents: read", "pull-requests: write"], "a comment needs the second, and nothing needs more");
        Timeouts().Count(text).Should().Be(Runners().Count(text), "every job has a time limit");
    }

    [Fact]
    public void CI_has_legs_by_system_lane_and_instruction_set()
    {
        var text = Text("ci.yml");

        var systems = new[] { "ubuntu-latest", "windows-latest", "macos-latest" };
        Jobs().Split(text)[1..].Select(j => j.Split(':')[0]).Should().BeEquivalentTo("managed", "kernel-paths", "tensorflow-net");
        foreach (var job in Jobs().Split(text)[1..])
        {
            systems.Should().OnlyContain(s => job.Contains(s, StringComparison.Ordinal), job.Split(':')[0]);
            job.Should().Contain("actions/cache@").And.Contain("actions/upload-artifact@");
        }

        new[] { "Vector256", "Vector128", "Scalar" }.Should().OnlyContain(p => text.Contains($"path: {p}", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_leg_leaves_reports_received_files_and_audit_pages()
    {
        var uploads = Workflows.SelectMany(w => Uploads().Matches(Text(w.Data)).Select(m => m.Groups["paths"].Value)).ToList();

        uploads.Should().HaveCount(4).And.OnlyContain(u => u.Contains("TestResults/", StringComparison.Ordinal) && u.Contains("**/*.received.txt", StringComparison.Ordinal));
        File.ReadAllText(Path.Combine(RepositoryFiles.Root, "Directory.Build.props")).Should().Contain("--report-xunit-trx ").And.Contain("--report-xunit-html ");
        File.ReadAllText(Path.Combine(RepositoryFiles.Root, ".ci", "commands")).Should().Contain("pages=TestResults/audit");
    }

    [Fact]
    public void Packages_and_actions_are_kept_up_to_date()
    {
        var text = File.ReadAllText(Path.Combine(RepositoryFiles.Root, ".github", "dependabot.yml"));

        Ecosystems().Matches(text).Select(m => m.Groups["name"].Value).Should().Contain(["nuget", "github-actions"]);
        text.Should().Contain("directory: /.github/tensorflow-net", "the gate runs on its pull requests");
    }

    private static string Text(string workflow) => File.ReadAllText(Path.Combine(s_workflows, workflow));

    [GeneratedRegex(@"^\s+(- )?run: (?<script>\S+)", RegexOptions.Multiline)]
    private static partial Regex Runs();

    [GeneratedRegex(@"uses: (?<action>\S+)")]
    private static partial Regex Uses();

    [GeneratedRegex(@"^actions/[a-z-]+@v\d+$")]
    private static partial Regex MajorVersion();

    [GeneratedRegex(@"^ +(contents|pull-requests|actions|checks|deployments|id-token|issues|packages|pages|statuses|security-events): \w+$", RegexOptions.Multiline)]
    private static partial Regex Permissions();

    [GeneratedRegex(@"^  (?=[a-z-]+:\n    (?:if|strategy|needs|runs-on))", RegexOptions.Multiline)]
    private static partial Regex Jobs();

    [GeneratedRegex(@"path: \|\n(?<paths>(?: {12}.*\n)+)")]
    private static partial Regex Uploads();

    [GeneratedRegex("package-ecosystem: (?<name>[a-z-]+)")]
    private static partial Regex Ecosystems();

    [GeneratedRegex("timeout-minutes:")]
    private static partial Regex Timeouts();

    [GeneratedRegex("runs-on:")]
    private static partial Regex Runners();
}
