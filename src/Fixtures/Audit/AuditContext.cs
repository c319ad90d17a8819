using Reproductions.Fixtures.Audit.Static;
using Tensorflow;

namespace Reproductions.Fixtures.Audit;

/// <summary>All that the rules look at.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Meta">The meta graph that it came with; null for a bare graph.</param>
/// <param name="Checkpoint">The checkpoint; null without one.</param>
/// <param name="Fetches">What the program fetches, and the variables behind it.</param>
/// <param name="Restores">The restore operations.</param>
/// <param name="Order">Who wrote what, in the order that the program runs.</param>
/// <param name="Feeds">The tensors that the program feeds, by name; empty when that is not known.</param>
public sealed record AuditContext(
    AuditGraph Graph,
    MetaGraphDef Meta,
    AuditCheckpoint Checkpoint,
    IReadOnlyList<FetchAudit> Fetches,
    IReadOnlyList<RestoreOp> Restores,
    WriteOrder Order,
    IReadOnlyList<string> Feeds)
{
    /// <summary>The restore that the program runs; an empty one where it runs none.</summary>
    public RestoreOp Restore { get; } = Order.RestoreRun ?? new RestoreOp("", [], []);

    /// <summary>The storages that the restore writes.</summary>
    public IReadOnlySet<string> Restored { get; } = (Order.RestoreRun?.Map ?? []).Select(e => e.Variable.Storage).ToHashSet();
}
