using Reproductions.Fixtures.Audit.Static;

namespace Reproductions.Fixtures.Audit.Findings;

/// <summary>The fetch takes its input from the training pipeline (R27).</summary>
internal sealed class PipelineBakedIn : IFindingRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Find(AuditContext context) =>
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
}
