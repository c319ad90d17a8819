using Tensorflow;

namespace Reproductions.Fixtures.Audit.Static;

/// <summary>
/// Refuses graphs that TensorFlow does not import either, where an audit would read nodes by the places of their inputs and the kinds of their attributes.
/// Thread-safe: it holds no state.
/// </summary>
internal static class GraphForm
{
    private const string Advice = "TensorFlow refuses to import such a graph: the file was damaged or edited; export it again.";

    private static readonly Dictionary<string, int> s_inputs = new()
    {
        ["Identity"] = 1, ["Floor"] = 1, ["PlaceholderWithDefault"] = 1, ["ReadVariableOp"] = 1, ["Add"] = 2, ["AddV2"] = 2, ["Sub"] = 2,
        ["Restore"] = 2, ["RestoreV2"] = 3, ["RestoreSlice"] = 3,
    };

    /// <summary>Demands names of their own, inputs and attributes of the ops that an audit looks into, and no cycle but that of a loop.</summary>
    /// <exception cref="ValueError">One is missing.</exception>
    public static void Check(GraphDef graph)
    {
        var names = new HashSet<string>();
        foreach (var node in graph.Node)
        {
            if (!names.Add(node.Name))
            {
                throw new ValueError($"Node '{node.Name}' is not unique. {Advice}");
            }

            CheckInputs(node);
            CheckAttributes(node);
        }

        CheckCycles(graph);
    }

    private static void CheckInputs(NodeDef node)
    {
        var needed = node.Op.StartsWith("Assign", StringComparison.Ordinal) ? 2
            : node.Op.Contains("Apply", StringComparison.Ordinal) ? 1
            : s_inputs.GetValueOrDefault(node.Op);
        if (needed > 0 && AuditGraph.DataInputs(node).Count() is var given && given < needed)
        {
            throw new ValueError($"NodeDef expected inputs '{needed}' do not match {given} inputs specified; NodeDef: {{{{node {node.Name}}}}} (op {node.Op}). {Advice}");
        }
    }

    private static void CheckAttributes(NodeDef node)
    {
        if (node.Op is "Const")
        {
            Demand(node, "value", AttrValue.ValueOneofCase.Tensor);
        }
        else if (node.Op.StartsWith("Placeholder", StringComparison.Ordinal) || node.Op.StartsWith("Variable", StringComparison.Ordinal) || node.Op is "VarHandleOp")
        {
            Demand(node, "dtype", AttrValue.ValueOneofCase.Type);
            Demand(node, "shape", AttrValue.ValueOneofCase.Shape);
        }
    }

    private static void Demand(NodeDef node, string attribute, AttrValue.ValueOneofCase kind)
    {
        if (!node.Attr.TryGetValue(attribute, out var value))
        {
            return;
        }

        if (value.ValueCase != kind)
        {
            throw new ValueError($"Node '{node.Name}' (op {node.Op}): the attribute '{attribute}' holds {value.ValueCase}, not {kind}. {Advice}");
        }

        var shape = value.ValueCase == AttrValue.ValueOneofCase.Tensor ? value.Tensor.TensorShape : value.Shape;
        if (shape is not null && !Fits(shape))
        {
            throw new ValueError($"Node '{node.Name}' (op {node.Op}): the shape {shape} of the attribute '{attribute}' is negative or has more than 2^63 - 1 elements. {Advice}");
        }
    }

    // -1 stands for an unknown size, which a width multiplies by nothing.
    private static bool Fits(TensorShapeProto shape) =>
        shape.Dim.All(d => d.Size >= -1) && shape.Dim.Aggregate(1.0, (product, d) => product * Math.Max(1, d.Size)) < long.MaxValue / 16.0;

    private static void CheckCycles(GraphDef graph)
    {
        var nodes = graph.Node.ToDictionary(n => n.Name);
        var waiting = new Dictionary<string, int>();
        var consumers = new Dictionary<string, List<string>>();
        foreach (var node in graph.Node)
        {
            waiting[node.Name] = 0;
            foreach (var source in node.Input.Select(AuditGraph.NodeOf).Where(nodes.ContainsKey).Where(s => !IsBackEdge(nodes[s], node)))
            {
                waiting[node.Name]++;
                (consumers.TryGetValue(source, out var list) ? list : consumers[source] = []).Add(node.Name);
            }
        }

        var ready = new Stack<string>(waiting.Where(w => w.Value == 0).Select(w => w.Key));
        var done = 0;
        while (ready.TryPop(out var name))
        {
            done++;
            foreach (var consumer in consumers.GetValueOrDefault(name) ?? [])
            {
                if (--waiting[consumer] == 0)
                {
                    ready.Push(consumer);
                }
            }
        }

        if (done < graph.Node.Count)
        {
            throw new ValueError($"{graph.Node.Count - done} nodes in a cycle, among them '{waiting.First(w => w.Value > 0).Key}'. {Advice}");
        }
    }

    private static bool IsBackEdge(NodeDef source, NodeDef consumer) =>
        consumer.Op is "Merge" or "RefMerge" && source.Op is "NextIteration" or "RefNextIteration";
}
