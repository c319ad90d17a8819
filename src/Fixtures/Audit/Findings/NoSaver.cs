namespace Reproductions.Fixtures.Audit.Findings;

/// <summary>The .meta names no saver: an import makes a new one over all variables of the graph (R37).</summary>
internal sealed class NoSaver : IFindingRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Find(AuditContext context)
    {
        if (context.Meta is { SaverDef: null } && context.Graph.Variables.Any())
        {
            yield return Finding.Of(
                Grade.Quiet,
                "R37",
                "The .meta names no saver.",
                "TensorFlow.NET writes no saver_def. An import makes a new default Saver over every variable of the graph, also those that were there before.",
                "Import it into an empty graph.",
                [$"{context.Graph.Variables.Count()} variables, {context.Restores.Count} restore operations of its own"]);
        }
    }
}
