namespace Reproductions.Fixtures.Audit.Findings;

/// <summary>Batch-norm statistics in the checkpoint are what they started with: exactly 0 and 1 (R04).</summary>
internal sealed class StatisticsNeverUpdated : IFindingRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Find(AuditContext context)
    {
        if (context.Checkpoint is not { Values: not null } checkpoint)
        {
            yield break;
        }

        var means = checkpoint.Entries.Keys.Where(k => k.EndsWith(BatchNormalization.Mean, StringComparison.Ordinal)).ToList();
        var fresh = means.Where(m => checkpoint.Values(m).All(v => v == 0) && Variance(m) is { } variance && checkpoint.Has(variance) && checkpoint.Values(variance).All(v => v == 1)).ToList();
        if (fresh.Count > 0)
        {
            yield return Finding.Of(
                Grade.Silent,
                "R04",
                "The checkpoint's batch-norm statistics were never updated.",
                "The training step did not run the moving-average updates: means are exactly 0 and variances exactly 1.",
                "Make the training step depend on the UPDATE_OPS collection, asked for after the layers exist, and train again.",
                fresh.Order(StringComparer.Ordinal));
        }
    }

    private static string Variance(string mean) => mean[..^BatchNormalization.Mean.Length] + BatchNormalization.Variance;
}
