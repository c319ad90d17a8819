using Reproductions.Fixtures.Audit.Findings;
using Reproductions.Fixtures.Audit.Static;
using Tensorflow;

namespace Reproductions.Fixtures.Audit;

/// <summary>
/// Joins a graph, a checkpoint and the names that a program fetches, and says where the values of each fetch come from: no session is needed. Thread-safe.
/// </summary>
public static class StaticAudit
{
    /// <summary>What a program runs unless it says otherwise.</summary>
    public static IReadOnlyList<string> DefaultOrder { get; } = [WriteOrder.Init, WriteOrder.Restore];

    /// <summary>Audits a meta graph.</summary>
    public static AuditReport Of(MetaGraphDef meta, AuditCheckpoint checkpoint = null, IReadOnlyList<string> fetches = null, IReadOnlyList<string> order = null, IReadOnlyList<string> feeds = null) =>
        Of(meta.GraphDef ?? new GraphDef(), meta, checkpoint, fetches, order, feeds);

    /// <summary>Audits a graph.</summary>
    public static AuditReport Of(GraphDef graph, AuditCheckpoint checkpoint = null, IReadOnlyList<string> fetches = null, IReadOnlyList<string> order = null, IReadOnlyList<string> feeds = null) =>
        Of(graph, null, checkpoint, fetches, order, feeds);

    /// <summary>Audits what a session did.</summary>
    internal static AuditReport Of(AuditGraph graph, AuditCheckpoint checkpoint, IReadOnlyList<RestoreOp> restores, WriteOrder writes, string fetch, IReadOnlyList<string> feeds) =>
        Report(graph, null, checkpoint, [fetch], restores, writes, feeds);

    /// <exception cref="ArgumentException">A fetch or a step names nothing in the graph.</exception>
    /// <exception cref="ValueError">The graph is none that TensorFlow imports.</exception>
    private static AuditReport Of(GraphDef definition, MetaGraphDef meta, AuditCheckpoint checkpoint, IReadOnlyList<string> fetches, IReadOnlyList<string> order, IReadOnlyList<string> feeds)
    {
        var graph = new AuditGraph(definition);
        var saver = meta?.SaverDef?.RestoreOpName;
        var restores = RestoreMaps.Of(graph, saver);
        var writes = new WriteOrder(graph, restores, saver, order ?? DefaultOrder);
        return Report(graph, meta, checkpoint, fetches is { Count: > 0 } ? fetches : DefaultFetches.Of(graph), restores, writes, feeds ?? []);
    }

    private static AuditReport Report(AuditGraph graph, MetaGraphDef meta, AuditCheckpoint checkpoint, IReadOnlyList<string> fetches, IReadOnlyList<RestoreOp> restores, WriteOrder writes, IReadOnlyList<string> feeds)
    {
        var audited = fetches.Select(f => Fetch(graph, writes, f, feeds.Select(AuditGraph.NodeOf).ToHashSet())).ToList();
        var context = new AuditContext(graph, meta, checkpoint, audited, restores, writes, feeds);
        var findings = FindingRules.All.SelectMany(r => r.Find(context)).OrderBy(f => f.Grade).ToList();
        return new AuditReport(audited, restores, findings, context.Renames, Coverage.For(audited), context);
    }

    private static FetchAudit Fetch(AuditGraph graph, WriteOrder writes, string name, IReadOnlySet<string> fed)
    {
        var node = AuditGraph.NodeOf(name);
        if (graph.Find(node) is null)
        {
            throw new ArgumentException($"The name '{name}' refers to a Tensor which does not exist. The operation, '{node}', does not exist in the graph. Name a tensor as operation:0, or leave the fetches out.");
        }

        var closure = graph.Closure([node], fed);
        return new FetchAudit(name, closure, [.. graph.VariablesIn(closure).Select(v => new VariableRead(v, writes.Last(v)))]);
    }
}
