using Reproductions.Fixtures.Audit.Static;
using Tensorflow;

namespace Reproductions.Fixtures.Audit.Findings;

/// <summary>The constants of a frozen graph are not the values that its checkpoint has for a prediction (R10).</summary>
internal sealed class FrozenValues : IFindingRule
{
    private const int LeastCount = 2;

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(AuditContext context) =>
        context.Checkpoint is { Values: not null } checkpoint && !context.Graph.Variables.Any()
            ? context.Fetches.SelectMany(f => Of(context.Graph, checkpoint, f))
            : [];

    private static IEnumerable<Finding> Of(AuditGraph graph, AuditCheckpoint checkpoint, FetchAudit fetch)
    {
        // Freezing leaves a variable's name to its constant, and restored keys are most often names.
        var frozen = fetch.Closure.Order(StringComparer.Ordinal).Where(n => graph.Find(n).Op == "Const" && checkpoint.Entries.TryGetValue(n, out var stored) && stored.IsFloating && stored.Count >= LeastCount)
            .Select(n => (Name: n, Values: graph.Floats(n)))
            .Where(c => c.Values is not null)
            .ToList();
        var raw = frozen.Where(c => Same(c.Values, checkpoint, c.Name)).ToList();
        var averaged = raw.Select(c => (c.Name, Shadow: AveragesNotRead.ShadowOf(checkpoint, c.Name), c.Values)).Where(c => c.Shadow is not null && !Same(c.Values, checkpoint, c.Shadow)).ToList();
        if (averaged.Count > 0)
        {
            yield return Finding.Of(
                Grade.Silent,
                "R10",
                $"{fetch.Name} was frozen with the raw values of {averaged.Count} variables although the checkpoint holds their moving averages.",
                "The graph was frozen from the training program or its .meta, whose output reads the variables and not their shadows.",
                "Restore the averages into a graph with only the model, with Saver(ema.variables_to_restore()), and freeze that.",
                averaged.Select(c => $"the constant {c.Name} is '{c.Name}', not '{c.Shadow}'"));
        }

        var foreign = frozen.Except(raw).Where(c => AveragesNotRead.ShadowOf(checkpoint, c.Name) is not { } shadow || !Same(c.Values, checkpoint, shadow)).ToList();
        if (foreign.Count > 0)
        {
            // Some only: a tool that folds normalizations into kernels changes those.
            yield return Finding.Of(
                foreign.Count == frozen.Count ? Grade.Silent : Grade.Quiet,
                "R10",
                $"{fetch.Name} was frozen with {foreign.Count} of {frozen.Count} constants that hold none of the checkpoint's values.",
                "The graph was frozen from a copy of the network that no restore wrote, or from another checkpoint: freezing makes what is there permanent.",
                "Freeze the output whose variables were restored, in the session that restored them; audit that program with --fetch before (R01).",
                foreign.Select(c => $"the constant {c.Name} differs from the key '{c.Name}'"));
        }
    }

    private static bool Same(double[] values, AuditCheckpoint checkpoint, string key) => checkpoint.Values(key) is { } stored && stored.AsSpan().SequenceEqual(values);
}
