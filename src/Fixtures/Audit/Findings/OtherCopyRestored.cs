using Reproductions.Fixtures.Audit.Static;

namespace Reproductions.Fixtures.Audit.Findings;

/// <summary>The fetch reads one copy of a network, the restore writes another (R01, R12).</summary>
internal sealed class OtherCopyRestored : IFindingRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Find(AuditContext context) => context.Fetches.Select(f => Of(context, f)).OfType<Finding>();

    private static Finding Of(AuditContext context, FetchAudit fetch)
    {
        var missed = fetch.Reads.Where(r => !r.Write.IsRestore && !context.Restored.Contains(r.Variable.Storage)).Select(r => r.Variable).ToList();
        if (missed.Count == 0)
        {
            return null;
        }

        var read = fetch.Reads.Select(r => r.Variable.Storage).ToHashSet();
        var elsewhere = context.Restore.Map.Where(e => !read.Contains(e.Variable.Storage)).ToList();
        var byKey = elsewhere.Where(e => missed.Exists(m => m.Name == e.Key)).ToList();
        var copied = byKey.Count > 0 ? byKey : SameShapes(missed, elsewhere);
        if (copied.Count == 0)
        {
            return null;
        }

        var id = Id(context, missed, byKey.Count > 0);
        var twin = Twin(context, fetch, copied);
        var names = FetchAudit.Range([.. copied.Select(c => c.Variable.Name)]);
        return Finding.Of(
            Grade.Silent,
            id,
            fetch.Sentence(),
            $"The graph holds two copies of the network. {context.Restore.Op} writes {names}, which {fetch.Name} does not read.",
            (twin is null ? "Build" : $"Fetch {twin}, or build")
                + " only one of the two: rebuild the network and restore with a Saver made over it, or import the .meta into an empty graph and fetch its tensors by name.",
            copied.Select(c => $"key '{c.Key}' goes to {c.Variable.Name}").Concat(missed.Select(m => $"{fetch.Name} reads {m.Name}")));
    }

    private static string Id(AuditContext context, List<AuditVariable> missed, bool keysNameTheMissed)
    {
        // A second import brought a saver of its own along, which never runs.
        var own = context.Restores.FirstOrDefault(r => r.Op != context.Restore.Op && missed.TrueForAll(m => r.Map.Any(e => e.Variable.Storage == m.Storage)));
        if (own is not null)
        {
            return own.Map.Select(e => e.Key).ToHashSet().SetEquals(context.Restore.Map.Select(e => e.Key)) ? "R13" : "R18";
        }

        // An import renames its own nodes after those that were there; Python gives new nodes names of their own.
        return keysNameTheMissed ? "R01" : "R12";
    }

    private static List<RestoreEntry> SameShapes(List<AuditVariable> missed, List<RestoreEntry> elsewhere)
    {
        var rest = elsewhere.ToList();
        var found = new List<RestoreEntry>();
        foreach (var variable in missed)
        {
            var match = rest.Find(e => e.Variable.DType == variable.DType && e.Variable.Shape is not null && variable.Shape is not null && e.Variable.Shape.SequenceEqual(variable.Shape));
            if (match is null)
            {
                return [];
            }

            rest.Remove(match);
            found.Add(match);
        }

        // One variable of the same shape proves no second network.
        return found.Count > 1 ? found : [];
    }

    /// <summary>The output that reads the restored copy as the fetch reads its own.</summary>
    private static string Twin(AuditContext context, FetchAudit fetch, List<RestoreEntry> copied)
    {
        var node = context.Graph.Find(AuditGraph.NodeOf(fetch.Name));
        var wanted = copied.Select(c => c.Variable.Name).ToHashSet();
        var name = context.Graph.Definition.Node
            .Where(n => n.Op == node.Op && n.Name != node.Name && NameStem.Of(n.Name) == NameStem.Of(node.Name))
            .FirstOrDefault(n => wanted.IsSubsetOf(context.Graph.VariablesIn(context.Graph.Closure(n.Name)).Select(v => v.Name)))?.Name;
        return name is null ? null : name + ":0";
    }
}
