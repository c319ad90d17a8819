using Reproductions.Fixtures.Audit.Static;

namespace Reproductions.Fixtures.Audit.Findings;

/// <summary>The program has a saver, initialized, and never restored: a checkpoint that was not found, or another session's restore (R06, R28).</summary>
internal sealed class NothingRestored : IFindingRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Find(AuditContext context) =>
        from fetch in context.Fetches
        where context.Order.RestoreRun is null && context.Restores.Count > 0
        where fetch.Reads.Count > 0 && fetch.Reads.All(r => r.Write.By == VariableWrite.ByInitializer)
        select Finding.Of(
            Grade.Silent,
            "R06",
            fetch.Sentence(),
            "No restore ran: the program took its branch for a fresh start because it found no checkpoint, or it restored in another session (R28).",
            "Let a program that predicts fail where there is no checkpoint; restore in the session that predicts, after its initializer.",
            context.Restores.Select(r => $"{r.Op} was not run"));
}
