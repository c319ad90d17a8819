using Reproductions.Fixtures.Audit.Static;

namespace Reproductions.Fixtures.Audit.Findings;

/// <summary>The fetch takes its input from the training pipeline (R27).</summary>
internal sealed class PipelineBakedIn : IFindingRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Find(AuditContext context) => FromPipeline(context).Concat(FromDefault(context));

    private static IEnumerable<Finding> FromPipeline(AuditContext context) =>
        from fetch in context.Fetches
        let sources = fetch.Closure.Select(context.Graph.Find).Where(n => n.Op.StartsWith("IteratorGetNext", StringComparison.Ordinal) || n.Op.StartsWith("QueueDequeue", StringComparison.Ordinal) || n.Op.StartsWith("ReaderRead", StringComparison.Ordinal)).ToList()
        where sources.Count > 0
        select Finding.Of(
            Grade.Silent,
            "R27",
            $"{fetch.Name} reads its examples from the training pipeline, not from what is fed.",
            "The graph was exported with its queue or iterator in front of the network.",
            "Import it with an input_map from the pipeline's output to a placeholder, or export an inference graph.",
            sources.Select(n => $"{n.Name} ({n.Op})"));

    /// <summary>Examples are fed that the fetch is not computed from, and it takes the default of another placeholder for them.</summary>
    private static IEnumerable<Finding> FromDefault(AuditContext context) =>
        from fetch in context.Fetches
        where context.Feeds.Count > 0 && !context.Feeds.Any(f => fetch.Closure.Contains(AuditGraph.NodeOf(f)))
        let defaults = fetch.Closure.Select(context.Graph.Find).Where(n => n.Op == "PlaceholderWithDefault" && (!n.Attr.TryGetValue("shape", out var shape) || shape.Shape.UnknownRank || shape.Shape.Dim.Count > 0)).Select(n => n.Name).Order(StringComparer.Ordinal).ToList()
        where defaults.Count > 0
        select Finding.Of(
            Grade.Silent,
            "R27",
            $"{fetch.Name} is not computed from what is fed, and reads the default of {defaults[0]}:0.",
            "The graph was exported with training examples in front of the network, as the default of a placeholder.",
            $"Feed {defaults[0]}:0 itself, or import the graph with an input_map from it to a placeholder.",
            context.Feeds.Select(f => $"{f} is fed, and is not on a way to {fetch.Name}"));
}
