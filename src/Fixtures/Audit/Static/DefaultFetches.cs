using Tensorflow;

namespace Reproductions.Fixtures.Audit.Static;

/// <summary>What a program most likely fetches: outputs that nothing consumes and that reach a variable, training, summaries and saving aside.</summary>
public static class DefaultFetches
{
    private static readonly string[] s_asides = ["Assign", "Apply", "Save", "Restore", "Scatter", "Summary", "Enqueue", "Close", "Initialized"];

    /// <summary>The names of the outputs, in the graph's order.</summary>
    public static IReadOnlyList<string> Of(AuditGraph graph) =>
        [.. graph.Definition.Node.Where(n => IsOutput(graph, n)).Where(n => Computes(graph, n)).Select(n => n.Name + ":0")];

    private static bool IsOutput(AuditGraph graph, NodeDef node) =>
        !graph.Consumers(node.Name).Any()
        && graph.Variable(node.Name) is null
        && node.Op is not ("NoOp" or "Const" or "Placeholder" or "Assert" or "ShardedFilename" or "MergeV2Checkpoints")
        && !s_asides.Any(a => node.Op.Contains(a, StringComparison.Ordinal))
        && !node.Name.StartsWith("gradients", StringComparison.Ordinal)
        && !node.Name.Contains("/gradients/", StringComparison.Ordinal)
        && !IsReadingOf(graph, node)
        && !node.Input.Any(i => i.StartsWith('^') && graph.Find(AuditGraph.NodeOf(i))?.Op is "SaveV2" or "SaveSlices" or "Save" or "MergeV2Checkpoints");

    /// <summary>
    /// True when it reaches a variable, and not only to ask whether that has a value, as guarded initial values do; in a graph without variables, a frozen
    /// one, when it reaches what is fed.
    /// </summary>
    private static bool Computes(AuditGraph graph, NodeDef node)
    {
        var closure = graph.Closure(node.Name);
        if (!graph.Variables.Any())
        {
            return closure.Any(c => graph.Find(c).Op.StartsWith("Placeholder", StringComparison.Ordinal));
        }

        return closure.Any(c => graph.Variable(c) is not null) && !closure.Any(c => graph.Find(c).Op is "IsVariableInitialized" or "VarIsInitializedOp");
    }

    /// <summary>The reading that each variable is made with; an import may have numbered it.</summary>
    private static bool IsReadingOf(AuditGraph graph, NodeDef node)
    {
        var name = node.Name[(node.Name.LastIndexOf('/') + 1)..];
        return node.Op is "Identity" or "ReadVariableOp"
            && node.Input.Count > 0
            && graph.Variable(AuditGraph.NodeOf(node.Input[0])) is not null
            && (name.StartsWith("read", StringComparison.Ordinal) || name.StartsWith("ReadVariableOp", StringComparison.Ordinal));
    }
}
