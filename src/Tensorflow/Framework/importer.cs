using Reproductions.Runtime.Framework;

namespace Tensorflow;

/// <summary>Brings a GraphDef into a graph (python/framework/importer.py).</summary>
public partial class importer
{
    /// <summary>Adds the nodes of <paramref name="graph_def"/> to the default graph.</summary>
    /// <param name="graph_def">The nodes.</param>
    /// <param name="input_map">Tensors, or values, that replace inputs, by name.</param>
    /// <param name="return_elements">Names of operations or tensors to give back.</param>
    /// <param name="validate_colocation_constraints">Not used: colocations are always checked.</param>
    /// <param name="name">The scope; null for "import", empty for none.</param>
    /// <param name="producer_op_list">The signatures of the program that wrote it.</param>
    /// <exception cref="ValueError">A node does not fit, or a requested element does not exist.</exception>
    public static ITensorOrOperation[] import_graph_def(GraphDef graph_def, Dictionary<string, Tensor> input_map = null, string[] return_elements = null, bool validate_colocation_constraints = true, string name = null, OpList producer_op_list = null)
    {
        var graph = ops.get_default_graph();
        graph.CheckNotFinalized();
        using var scope = ops.OpenScope(name, "import", [.. (input_map ?? []).Values]);
        var prefix = ops.name_from_scope_name(scope.Name);
        var result = Import(graph, graph_def, prefix, _ConvertInputMapValues(name, input_map ?? []), producer_op_list);
        return return_elements is null ? null : Array.ConvertAll(return_elements, e => Element(graph, result, e));
    }

    /// <summary>Adds nodes under <paramref name="prefix"/> and registers them with the graph.</summary>
    internal static ImportResult Import(Graph graph, GraphDef def, string prefix, IReadOnlyDictionary<string, Tensor> inputMap, OpList producer)
    {
        var options = new ImportOptions
        {
            Prefix = prefix,
            ProducerOps = producer,
            InputMap = inputMap.ToDictionary(p => p.Key, p => p.Value.Endpoint),
            ControlDependencies = [.. graph._control_dependencies_stack.SelectMany(c => c.control_inputs).Select(c => c.op.Node).Distinct()],
        };
        ImportResult result;
        try
        {
            result = graph.Runtime.Import(def, options);
        }
        catch (NotOkStatusException error) when (error is InvalidArgumentError or OutOfRangeError)
        {
            throw new ValueError(error.Message, error);
        }

        if (result.UnusedInputs.Count > 0)
        {
            throw new ValueError($"Attempted to map inputs that were not found in graph_def: [{string.Join(", ", result.UnusedInputs)}]");
        }

        graph.Register(result.Nodes);
        return result;
    }

    private static ITensorOrOperation Element(Graph graph, ImportResult result, string element)
    {
        var colon = element.LastIndexOf(':');
        var name = colon > 0 ? element[..colon] : element;
        if (!result.ByName.TryGetValue(name, out var node))
        {
            throw new ValueError($"Requested return {(colon > 0 ? "tensor" : "node")} '{element}' not found in graph def");
        }

        var op = graph.OperationOf(node);
        if (colon <= 0)
        {
            return op;
        }

        var index = int.Parse(element.AsSpan(colon + 1), System.Globalization.CultureInfo.InvariantCulture);
        return index < op.outputs.Length ? op.outputs[index] : throw new ValueError($"Invalid return output {index} of node '{name}', which has {op.outputs.Length} output(s)");
    }
}
