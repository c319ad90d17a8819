namespace Reproductions.Fixtures.Audit.Findings;

/// <summary>The checkpoint holds NaN or infinities (R61).</summary>
internal sealed class NotFinite : IFindingRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Find(AuditContext context)
    {
        if (context.Checkpoint is not { Values: not null } checkpoint)
        {
            yield break;
        }

        var broken = checkpoint.Entries.Where(e => e.Value.IsFloating).Select(e => (e.Key, Count: checkpoint.Values(e.Key).Count(v => !double.IsFinite(v)), e.Value)).Where(e => e.Count > 0).OrderBy(e => e.Key, StringComparer.Ordinal).ToList();
        if (broken.Count > 0)
        {
            yield return Finding.Of(
                Grade.Silent,
                "R61",
                $"The checkpoint holds NaN or infinity in {broken.Count} of {checkpoint.Entries.Count} tensors.",
                "The training had gone wrong before it was saved: a probability of 0 under a logarithm makes the loss NaN, and the next step makes every variable NaN.",
                "Load an earlier checkpoint; train with softmax_cross_entropy_with_logits, or keep probabilities away from 0.",
                broken.Select(b => $"'{b.Key}': {b.Count} of {b.Value.Count} values"));
        }
    }
}
