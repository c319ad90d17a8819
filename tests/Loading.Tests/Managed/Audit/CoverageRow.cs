using Reproductions.Fixtures.Audit.Findings;

namespace Reproductions.Tests.Loading.Managed.Audit;

/// <summary>A line of docs/audit-coverage.md.</summary>
/// <param name="Id">The reproduction.</param>
/// <param name="Program">The wrong program in a phrase.</param>
/// <param name="Expected">The finding that names it, <c>SILENT R01</c>; null where the audit cannot see it.</param>
/// <param name="WhyNot">Why it cannot; null where it can.</param>
/// <param name="Wrong">Audits the wrong program; null where there is nothing to audit.</param>
/// <param name="Right">Audits the remedy's program; null where that leaves nothing to audit.</param>
internal sealed record CoverageRow(string Id, string Program, string Expected, string WhyNot, Func<IReadOnlyList<Finding>> Wrong, Func<IReadOnlyList<Finding>> Right)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Program}";
}
