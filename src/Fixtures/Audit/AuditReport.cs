using Reproductions.Fixtures.Audit.Findings;
using Reproductions.Fixtures.Audit.Static;

namespace Reproductions.Fixtures.Audit;

/// <summary>What the audit of a graph, a checkpoint and a program's order found.</summary>
/// <param name="Fetches">Each fetch and the variables behind it.</param>
/// <param name="Restores">Which key each restore writes to which variable.</param>
/// <param name="Findings">What is wrong, the silent first.</param>
/// <param name="Renames">Keys that would serve variables of other names.</param>
/// <param name="Coverage">How much of what the fetches read a restore wrote.</param>
/// <param name="Context">All that was looked at.</param>
public sealed record AuditReport(
    IReadOnlyList<FetchAudit> Fetches,
    IReadOnlyList<RestoreOp> Restores,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<Rename> Renames,
    Coverage Coverage,
    AuditContext Context)
{
    /// <summary>True when something goes wrong without a word.</summary>
    public bool HasSilent => Findings.Any(f => f.Grade == Grade.Silent);
}
