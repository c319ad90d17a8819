using Tensorflow;

namespace Reproductions.Fixtures.Audit.Static;

/// <summary>
/// Finds which key each restore of a graph writes to which variable: read off the name constants of RestoreV2 and the assignments behind it, never
/// off the names of variables, which an import may have changed.
/// </summary>
public static class RestoreMaps
{
    private const string Grouping = "restore_all";

    /// <summary>The restore operations, in the graph's order: those called <c>restore_all</c>, that of the saver, and readings that no such operation runs.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="saverOp">The operation that the meta graph's saver runs; null or empty for none.</param>
    public static IReadOnlyList<RestoreOp> Of(AuditGraph graph, string saverOp = null)
    {
        var readings = graph.Definition.Node.Where(IsReading).ToDictionary(n => n.Name, n => Entries(graph, n));
        var groups = graph.Definition.Node
            .Where(n => n.Name == saverOp || (n.Op == "NoOp" && IsGrouping(n.Name)))
            .Select(n => (n.Name, Closure: graph.Closure(n.Name)))
            .ToList();
        var restores = groups
            .Select(g => (g.Name, Run: readings.Where(r => g.Closure.Contains(r.Key)).ToList()))
            .Select(g => new RestoreOp(g.Name, [.. g.Run.SelectMany(r => r.Value)], [.. g.Run.Select(r => r.Key)]));
        var alone = readings.Where(r => !groups.Exists(g => g.Closure.Contains(r.Key))).Select(r => new RestoreOp(r.Key, r.Value, [r.Key]));
        return [.. restores.Concat(alone).OrderBy(r => graph.OrderOf(r.Op))];
    }

    /// <summary>True for an operation that reads a checkpoint.</summary>
    public static bool IsReading(NodeDef node) => node.Op is "RestoreV2" or "Restore" or "RestoreSlice";

    /// <summary>True for a value that a restore read, through what only passes it on.</summary>
    public static bool IsRestored(AuditGraph graph, string input)
    {
        var node = graph.Find(AuditGraph.NodeOf(input));
        for (var steps = 0; node is not null && AuditGraph.PassesOn(node) && node.Input.Count > 0 && steps < graph.Definition.Node.Count; steps++)
        {
            node = graph.Find(AuditGraph.NodeOf(node.Input[0]));
        }

        return node is not null && IsReading(node);
    }

    private static bool IsGrouping(string name)
    {
        var last = name[(name.LastIndexOf('/') + 1)..];
        return last == Grouping || (last.StartsWith(Grouping + "_", StringComparison.Ordinal) && last[(Grouping.Length + 1)..].All(char.IsAsciiDigit));
    }

    private static List<RestoreEntry> Entries(AuditGraph graph, NodeDef reading)
    {
        var outputs = reading.Op == "RestoreV2" && reading.Attr.TryGetValue("dtypes", out var types) ? types.List?.Type.Count ?? 0 : 1;
        var keys = graph.Strings(reading.Input[1], outputs) ?? [];
        var slices = (reading.Op == "Restore" ? null : graph.Strings(reading.Input[2], outputs)) ?? [];
        return [.. keys.SelectMany((key, i) => Assigned(graph, reading.Name, i).Select(a => new RestoreEntry(key, a.Variable, a.Checks, i < slices.Count ? slices[i] : "")))];
    }

    private static IEnumerable<(AuditVariable Variable, bool Checks)> Assigned(AuditGraph graph, string source, int output)
    {
        var pending = new Stack<(string Node, int Output)>([(source, output)]);
        var seen = new HashSet<string>();
        while (pending.TryPop(out var value))
        {
            foreach (var (node, input, _) in graph.Consumers(value.Node).Where(c => c.Output == value.Output))
            {
                if (input == 1 && node.Op is "Assign" or "AssignVariableOp")
                {
                    if (graph.Behind(node.Input[0]) is { } variable)
                    {
                        yield return (variable, node.Op == "Assign" && (!node.Attr.TryGetValue("validate_shape", out var checks) || checks.B));
                    }
                }
                else if (input == 0 && AuditGraph.PassesOn(node) && seen.Add(node.Name))
                {
                    pending.Push((node.Name, 0));
                }
            }
        }
    }
}
