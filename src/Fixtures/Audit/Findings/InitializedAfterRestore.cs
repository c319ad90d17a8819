using Reproductions.Fixtures.Audit.Static;

namespace Reproductions.Fixtures.Audit.Findings;

/// <summary>The initializer ran after the restore (R02).</summary>
internal sealed class InitializedAfterRestore : IFindingRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Find(AuditContext context) =>
        from fetch in context.Fetches
        let lost = fetch.Reads.Where(r => r.Write.By == VariableWrite.ByInitializer && context.Restored.Contains(r.Variable.Storage)).ToList()
        where lost.Count > 0
        select Finding.Of(
            Grade.Silent,
            "R02",
            fetch.Sentence(),
            $"{context.Restore.Op} wrote them, and the initializer {lost[0].Write.Operation} wrote over them afterwards.",
            "Run the initializer first and the restore last, or initialize only the variables that the restore does not write.",
            lost.Select(r => $"{r.Variable.Name} was restored, then initialized"));
}
