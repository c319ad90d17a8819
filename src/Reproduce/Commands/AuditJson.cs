using Reproductions.Fixtures.Audit;

namespace Reproductions.Reproduce.Commands;

/// <summary>An audit's report in the form of docs/audit.md.</summary>
internal static class AuditJson
{
    /// <summary>What is serialized.</summary>
    public static object Of(AuditReport report, string graph, string checkpoint) => new
    {
        Graph = graph,
        Checkpoint = checkpoint,
        Fetches = report.Fetches.Select(f => new
        {
            f.Name,
            Reads = f.Reads.Select(r => new { Variable = r.Variable.Name, WrittenBy = r.Write.By, r.Write.Key }),
            f.Restored,
            Of = f.Reads.Count,
        }),
        Restores = report.Restores.Select(r => new { r.Op, Map = r.Map.Select(m => new { m.Key, Variable = m.Variable.Name }) }),
        Findings = report.Findings.Select(f => new { Grade = f.Grade.ToString().ToUpperInvariant(), f.Id, f.Title, f.Cause, f.Remedy, f.Evidence }),
        Renames = report.Renames.Select(r => new { r.From, r.To }),
    };
}
