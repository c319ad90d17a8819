using Reproductions.Fixtures.Audit.Static;

namespace Reproductions.Fixtures.Audit.Findings;

/// <summary>The fetch reads variables that the restore does not write at all (R03, R07).</summary>
internal sealed class NotRestored : IFindingRule
{
    private static readonly OtherCopyRestored s_otherCopy = new();

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(AuditContext context)
    {
        if (context.Order.RestoreRun is null || context.Restore.Map.Count == 0 || s_otherCopy.Find(context).Any())
        {
            return [];
        }

        return Unread(context).Concat(context.Fetches.SelectMany(f => Of(context, f)));
    }

    /// <summary>A training graph normalizes with its batch: the loss shows in the graph that predicts.</summary>
    private static IEnumerable<Finding> Unread(AuditContext context)
    {
        var lost = context.Graph.Variables.Where(v => BatchNormalization.IsStatistic(v.Name) && !context.Restored.Contains(v.Storage)).Select(v => v.Name).ToList();
        if (lost.Count > 0 && !context.Fetches.Any(f => f.Reads.Any(r => lost.Contains(r.Variable.Name))))
        {
            yield return Finding.Of(
                Grade.Quiet,
                "R03",
                "The saver leaves the batch-norm statistics out.",
                $"{context.Restore.Op} was made over the trainable variables; moving means and variances are not trainable.",
                "Save and restore all global variables, or the trainable ones and the moving statistics.",
                lost);
        }
    }

    private static IEnumerable<Finding> Of(AuditContext context, FetchAudit fetch)
    {
        var missed = fetch.Reads.Where(r => !context.Restored.Contains(r.Variable.Storage) && r.Write.By == VariableWrite.ByInitializer).ToList();
        var statistics = missed.Where(r => BatchNormalization.IsStatistic(r.Variable.Name)).ToList();
        if (statistics.Count > 0)
        {
            yield return Finding.Of(
                Grade.Silent,
                "R03",
                $"{fetch.Name} reads batch-norm statistics that no restore wrote.",
                $"{context.Restore.Op} was made over the trainable variables; moving means and variances are not trainable and stay 0 and 1.",
                "Save and restore all global variables, or the trainable ones and the moving statistics.",
                statistics.Select(r => r.Variable.Name));
        }

        var weights = missed.Except(statistics).ToList();
        weights = [.. weights.Where(r => !StepLost.Covers(context, r.Variable))];
        if (weights.Count > 0 && weights.TrueForAll(r => TrainingState.IsKey(r.Variable.Name)))
        {
            yield return Finding.Of(
                Grade.Silent,
                "R17",
                $"{fetch.Name} goes on training with {weights.Count} optimizer values that no restore wrote.",
                $"{context.Restore.Op} was made before the optimizer, or over the trainable variables: moments, powers and steps start again.",
                "Make the Saver after minimize, over all global variables.",
                weights.Select(r => $"{r.Variable.Name} holds its initializer's value"));
            yield break;
        }

        if (weights.Count > 0)
        {
            yield return Finding.Of(
                Grade.Silent,
                "R07",
                fetch.Sentence(),
                $"{context.Restore.Op} writes {context.Restore.Map.Count} variables, and {weights.Count} of the {fetch.Reads.Count} that {fetch.Name} reads are not among them.",
                context.Renames.Count > 0
                    ? "Give the Saver a dictionary from key to variable (see the renames), and count what a restore covers before you predict."
                    : "Make the Saver over all variables that the prediction reads, after the network is built, and count what a restore covers before you predict.",
                weights.Select(r => $"{r.Variable.Name} holds its initializer's value"));
        }
    }
}
