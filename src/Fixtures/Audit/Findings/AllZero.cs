namespace Reproductions.Fixtures.Audit.Findings;

/// <summary>A matrix or filter that the fetch takes from the checkpoint holds nothing but zeros (kin of R61).</summary>
internal sealed class AllZero : IFindingRule
{
    private const int LeastRank = 2;

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(AuditContext context)
    {
        if (context.Checkpoint is not { Values: not null } checkpoint)
        {
            yield break;
        }

        var keys = context.Fetches.SelectMany(f => f.Reads).Where(r => r.Write.IsRestore && checkpoint.Has(r.Write.Key)).Select(r => r.Write.Key).Distinct();
        var zero = keys.Where(k => checkpoint.Entries[k] is { IsFloating: true, Shape.Count: >= LeastRank, Count: > 1 } && checkpoint.Values(k) is { Length: > 0 } values && values.All(v => v == 0)).ToList();
        if (zero.Count > 0)
        {
            yield return Finding.Of(
                Grade.Quiet,
                "R61",
                $"{zero.Count} of the checkpoint's matrices hold nothing but zeros.",
                "They were saved before they were trained, or the training had collapsed.",
                "Load a later checkpoint, or look at the loss of the training that wrote this one.",
                zero.Select(k => $"'{k}'"));
        }
    }
}
