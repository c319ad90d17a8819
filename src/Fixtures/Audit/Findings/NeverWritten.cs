using Reproductions.Fixtures.Audit.Static;

namespace Reproductions.Fixtures.Audit.Findings;

/// <summary>The fetch reads variables that nothing writes.</summary>
internal sealed class NeverWritten : IFindingRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Find(AuditContext context) =>
        from fetch in context.Fetches
        let unwritten = fetch.Reads.Where(r => r.Write == VariableWrite.Never).Select(r => r.Variable.Name).ToList()
        where unwritten.Count > 0 && (context.Order.RestoreRun is not null || context.Restores.Count == 0)
        select Finding.Of(
            Grade.Loud,
            "R28",
            $"Attempting to use uninitialized value {unwritten[0]}: {fetch.Name} reads {unwritten.Count} variables that nothing writes.",
            "Neither the restore nor the initializer that the program runs assigns them.",
            "Restore them, or initialize them; run both in the session that predicts.",
            unwritten);
}
