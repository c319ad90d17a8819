namespace Reproductions.Fixtures.Audit.Findings;

/// <summary>Keys of the checkpoint that no variable takes (R36).</summary>
internal sealed class UnusedKeys : IFindingRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Find(AuditContext context)
    {
        if (context.Checkpoint is not { } checkpoint || context.Order.RestoreRun is null)
        {
            yield break;
        }

        var used = context.Restore.Map.Select(e => e.Key).ToHashSet();
        var unused = checkpoint.Entries.Keys.Where(k => !used.Contains(k) && !used.Contains(k + AveragesNotRead.Shadow) && !TrainingState.IsKey(k)).Order(StringComparer.Ordinal).ToList();
        if (unused.Count > 0)
        {
            yield return Finding.Of(
                Grade.Quiet,
                "R36",
                $"{unused.Count} of {checkpoint.Entries.Count} keys of the checkpoint go nowhere.",
                $"{context.Restore.Op} does not ask for them, and no Saver ever mentions keys that it does not use.",
                context.Renames.Count > 0 ? "Compare both lists, and see the renames." : "Compare both lists: a variable that should have taken one has another name, or is not in the Saver.",
                unused.Select(k => $"'{k}'"));
        }
    }
}
