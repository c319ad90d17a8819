using System.Text.RegularExpressions;
using Reproductions.Runtime.Tensors;

namespace Tensorflow;

/// <summary>Cuts graphs down and freezes them (python/framework/graph_util_impl.py).</summary>
public partial class graph_util_impl
{
    /// <summary>The graph that computes the outputs, with the session's values in place of variables.</summary>
    /// <param name="sess">The session that holds the values.</param>
    /// <param name="input_graph_def">The session's graph; it is not changed.</param>
    /// <param name="output_node_names">Names of operations, without <c>:0</c>.</param>
    /// <param name="variable_names_whitelist">The variables that become constants; null for all.</param>
    /// <param name="variable_names_blacklist">Variables that stay; null for none.</param>
    /// <exception cref="AssertionError">The graph has no operation of an output's name.</exception>
    /// <exception cref="FailedPreconditionError">A variable has no value.</exception>
    public GraphDef convert_variables_to_constants(Session sess, GraphDef input_graph_def, string[] output_node_names, string[] variable_names_whitelist = null, string[] variable_names_blacklist = null)
    {
        var inference = extract_sub_graph(input_graph_def, output_node_names);
        var values = inference.Node
            .Where(n => n.Op is "Variable" or "VariableV2" or "VarHandleOp")
            .Where(n => variable_names_whitelist?.Contains(n.Name) != false && variable_names_blacklist?.Contains(n.Name) != true)
            .ToDictionary(n => n.Name, n => Read(sess, n));
        Logging.Info($"Froze {values.Count} variables.");
        var frozen = new GraphDef { Library = inference.Library, Versions = inference.Versions };
        frozen.Node.AddRange(inference.Node.Select(n => Freeze(n, values)));
        Logging.Info($"Converted {values.Count} variables to const ops.");
        return frozen;
    }

    /// <summary>The nodes that the given ones depend on, in the graph's order.</summary>
    /// <param name="graph_def">The graph; it is not changed.</param>
    /// <param name="dest_nodes">Names of operations, without <c>:0</c>.</param>
    /// <exception cref="AssertionError">The graph has no node of such a name.</exception>
    public GraphDef extract_sub_graph(GraphDef graph_def, string[] dest_nodes)
    {
        var nodes = graph_def.Node.ToDictionary(n => n.Name);
        foreach (var name in dest_nodes)
        {
            if (!nodes.ContainsKey(name))
            {
                throw new AssertionError($"{name} is not in graph");
            }
        }

        var kept = new HashSet<string>();
        var pending = new Stack<string>(dest_nodes);
        while (pending.TryPop(out var name))
        {
            if (kept.Add(name) && nodes.TryGetValue(name, out var node))
            {
                node.Input.ToList().ForEach(i => pending.Push(meta_graph.op_name(i)));
            }
        }

        var result = new GraphDef { Library = graph_def.Library?.Clone(), Versions = graph_def.Versions?.Clone() };
        result.Node.AddRange(graph_def.Node.Where(n => kept.Contains(n.Name)).Select(n => n.Clone()));
        return result;
    }

    /// <summary>The graph without nodes that only training needs: CheckNumerics, and Identity where no control edge touches it.</summary>
    /// <param name="input_graph">The graph; it is not changed.</param>
    /// <param name="protected_nodes">Names of nodes that stay; null for none.</param>
    public GraphDef remove_training_nodes(GraphDef input_graph, string[] protected_nodes = null)
    {
        bool Removable(NodeDef node, string op) => node.Op == op && protected_nodes?.Contains(node.Name) != true;
        var checks = input_graph.Node.Where(n => Removable(n, "CheckNumerics")).ToDictionary(n => n.Name, n => n.Input[0]);
        var unchecked_ = Splice(input_graph.Node, checks);
        var controlled = unchecked_.SelectMany(n => n.Input.Where(i => i.StartsWith('^')).SelectMany(i => new[] { n.Name, i[1..] })).ToHashSet();
        var copies = unchecked_.Where(n => Removable(n, "Identity") && !controlled.Contains(n.Name)).ToDictionary(n => n.Name, n => n.Input[0]);
        var result = new GraphDef();
        result.Node.AddRange(Splice(unchecked_, copies));
        return result;
    }

    private static List<NodeDef> Splice(IEnumerable<NodeDef> nodes, Dictionary<string, string> sources)
    {
        var result = new List<NodeDef>();
        foreach (var node in nodes.Where(n => !sources.ContainsKey(n.Name)))
        {
            var copy = node.Clone();
            for (var i = 0; i < copy.Input.Count; i++)
            {
                while (sources.TryGetValue(ControlMark().Replace(copy.Input[i], ""), out var source))
                {
                    copy.Input[i] = source;
                }
            }

            result.Add(copy);
        }

        return result;
    }

    private static NDArray Read(Session session, NodeDef variable)
    {
        if (variable.Op != "VarHandleOp")
        {
            return (NDArray)session.RunMany(variable.Name + ":0");
        }

        // Python fetches the read that its variables make; a renamed import has another one.
        var handle = session.graph.get_operation_by_name(variable.Name);
        var read = handle.outputs[0].consumers().FirstOrDefault(o => o.type == "ReadVariableOp")
            ?? throw new ValueError($"The resource variable '{variable.Name}' has no ReadVariableOp in the graph, so that its value cannot be fetched. Add a read to the graph before freezing.");
        return (NDArray)session.RunMany(read.outputs[0]);
    }

    private static NodeDef Freeze(NodeDef node, Dictionary<string, NDArray> values)
    {
        var frozen = new NodeDef { Name = node.Name };
        if (values.TryGetValue(node.Name, out var value))
        {
            frozen.Op = "Const";
            frozen.Attr["dtype"] = node.Attr["dtype"];
            frozen.Attr["value"] = new AttrValue { Tensor = TensorProtos.Write(value.Host) };
        }
        else if (node.Op == "ReadVariableOp" && values.ContainsKey(meta_graph.op_name(node.Input[0])))
        {
            frozen.Op = "Identity";
            frozen.Input.Add(node.Input[0]);
            frozen.Attr["T"] = node.Attr["dtype"];
            if (node.Attr.TryGetValue("_class", out var colocation))
            {
                frozen.Attr["_class"] = colocation;
            }
        }
        else
        {
            return node;
        }

        return frozen;
    }

    [GeneratedRegex(@"^\^")]
    private static partial Regex ControlMark();
}
