using System.Text;
using Reproductions.Fixtures;
using Reproductions.Fixtures.Audit.Findings;

namespace Reproductions.Tests.Loading.Managed.Audit;

/// <summary>Each silent reproduction is named by the audit, or the documentation says why it cannot be; the remedies' programs are sound.</summary>
[Trait("Category", "Audit")]
public class CoverageTableTests
{
    /// <summary>The reproductions with something to audit.</summary>
    public static TheoryData<string> Caught => [.. CoverageRows.All.Where(r => r.Wrong is not null).Select(r => r.Id)];

    /// <summary>The reproductions whose remedy leaves something to audit.</summary>
    public static TheoryData<string> Remedied => [.. CoverageRows.All.Where(r => r.Right is not null).Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Caught))]
    public void The_wrong_program_is_named(string id)
    {
        var row = CoverageRows.All.Single(r => r.Id == id);

        var findings = row.Wrong();

        findings.Select(Name).Should().Contain(row.Expected, row.ToString());
    }

    [Theory]
    [MemberData(nameof(Remedied))]
    public void Nothing_is_found_in_the_remedys_program(string id)
    {
        var row = CoverageRows.All.Single(r => r.Id == id);

        var findings = row.Right();

        findings.Select(Name).Should().BeEmpty(row.ToString());
    }

    [Fact]
    public void The_table_of_the_documentation_is_up_to_date()
    {
        var table = Table();

        var path = Path.Combine(Repository.Root, "docs", "audit-coverage.md");
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") is null)
        {
            File.WriteAllText(path, table);
        }

        File.ReadAllText(path).Should().Be(table, "docs/audit-coverage.md is generated; ACCEPT_SNAPSHOTS=1 writes it again");
    }

    private static string Table()
    {
        var text = new StringBuilder("# What the load audit catches\n\n");
        text.Append("Generated from `tests/Loading.Tests/Managed/Audit/CoverageRows.cs`, whose tests audit each wrong program and each remedy. The silent reproductions, R01 to R31 and R61:\n\n");
        text.Append("| reproduction | program | finding | caught | why not |\n|---|---|---|---|---|\n");
        foreach (var row in CoverageRows.All)
        {
            text.Append($"| {row.Id} | {row.Program} | {row.Expected ?? "none"} | {(row.Expected is null ? "no" : "yes")} | {row.WhyNot} |\n");
        }

        return text.Append($"\nCaught: {CoverageRows.All.Count(r => r.Expected is not null)} of {CoverageRows.All.Count}. On the programs of the remedies, {CoverageRows.All.Count(r => r.Right is not null)} of them audited, it finds nothing.\n").ToString();
    }

    private static string Name(Finding finding) => $"{finding.Grade.ToString().ToUpperInvariant()} {finding.Id}";
}
