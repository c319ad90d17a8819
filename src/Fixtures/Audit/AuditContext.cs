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

    /// <summary>Keys that would serve variables of other names.</summary>
    public IReadOnlyList<Rename> Renames => field ??= Proposed();

    /// <summary>The storages that the restore writes.</summary>
    public IReadOnlySet<string> Restored { get; } = (Order.RestoreRun?.Map ?? []).Select(e => e.Variable.Storage).ToHashSet();

    private IReadOnlyList<Rename> Proposed()
    {
        if (Checkpoint is null)
        {
            return [];
        }

        // Variables that no restore asks for are missing under their own names.
        var asked = Restore.Map.Select(e => (e.Key, e.Variable.Shape))
            .Concat(Fetches.SelectMany(f => f.Reads).Where(r => !Restored.Contains(r.Variable.Storage)).Select(r => (Key: r.Variable.Name, r.Variable.Shape)))
            .DistinctBy(a => a.Key).ToList();
        var used = asked.Select(a => a.Key).ToHashSet();
        return Audit.Renames.Propose([.. asked.Where(a => !Checkpoint.Has(a.Key))], Checkpoint.Entries.Where(e => !used.Contains(e.Key)).ToDictionary(e => e.Key, e => e.Value));
    }
}
