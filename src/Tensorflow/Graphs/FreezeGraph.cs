using Reproductions.Runtime.Formats.Graphs;
using Tensorflow.Checkpoint;

namespace Tensorflow;

/// <summary>Freezes a graph in a file with the values of a checkpoint (python/tools/freeze_graph.py).</summary>
public class FreezeGraph
{
    /// <summary>Writes the graph that computes the outputs, with the checkpoint's values in place of variables.</summary>
    /// <param name="input_graph">The file of a GraphDef, binary or text; null when <paramref name="input_meta_graph"/> is given.</param>
    /// <param name="input_saver">The file of a SaverDef, binary or text; empty for none: then each variable is restored under its name.</param>
    /// <param name="input_binary">Not used: the form is told from the file.</param>
    /// <param name="input_checkpoint">The checkpoint's prefix.</param>
    /// <param name="output_node_names">Names of operations, separated by commas.</param>
    /// <param name="restore_op_name">Not used, as in Python.</param>
    /// <param name="filename_tensor_name">Not used, as in Python.</param>
    /// <param name="output_graph">The file to write; empty for none.</param>
    /// <param name="clear_devices">Whether nodes forget the devices they ask for.</param>
    /// <param name="initializer_nodes">Operations to run before the values are read, separated by commas; empty for none.</param>
    /// <param name="variable_names_whitelist">Variables that become constants, separated by commas; empty for all.</param>
    /// <param name="variable_names_blacklist">Variables that stay, separated by commas; empty for none.</param>
    /// <param name="input_meta_graph">The file of a MetaGraphDef in place of <paramref name="input_graph"/>; empty for none.</param>
    /// <returns>The frozen graph.</returns>
    /// <exception cref="ValueError">There is no checkpoint of that prefix, or no output was named.</exception>
    public static GraphDef freeze_graph(string input_graph, string input_saver, bool input_binary, string input_checkpoint, string output_node_names, string restore_op_name, string filename_tensor_name, string output_graph, bool clear_devices, string initializer_nodes, string variable_names_whitelist = "", string variable_names_blacklist = "", string input_meta_graph = "")
    {
        if (!checkpoint_management.checkpoint_exists(input_checkpoint ?? ""))
        {
            throw new ValueError($"Input checkpoint '{input_checkpoint}' doesn't exist!");
        }

        if (string.IsNullOrEmpty(output_node_names))
        {
            throw new ValueError("You need to supply the name of a node to --output_node_names.");
        }

        var meta = string.IsNullOrEmpty(input_meta_graph)
            ? new MetaGraphDef { GraphDef = GraphFile.ReadGraph(input_graph) }
            : GraphFile.ReadMetaGraph(input_meta_graph);
        if (!string.IsNullOrEmpty(input_saver))
        {
            meta.SaverDef = GraphFile.Read(input_saver, SaverDef.Parser, nameof(SaverDef));
        }

        var graph = new Graph().as_default();
        try
        {
            using var session = new Session(graph);
            Restore(session, meta, input_checkpoint, clear_devices);
            foreach (var initializer in Names(initializer_nodes) ?? [])
            {
                session.RunMany(initializer);
            }

            var frozen = new graph_util_impl().convert_variables_to_constants(session, meta.GraphDef, Names(output_node_names), Names(variable_names_whitelist), Names(variable_names_blacklist));
            if (!string.IsNullOrEmpty(output_graph))
            {
                GraphFile.Write(output_graph, frozen, asText: false);
            }

            return frozen;
        }
        finally
        {
            graph.Exit();
        }
    }

    private static void Restore(Session session, MetaGraphDef meta, string checkpoint, bool clearDevices)
    {
        if (clearDevices)
        {
            meta.GraphDef.Node.ToList().ForEach(n => n.Device = "");
        }

        importer.import_graph_def(meta.GraphDef, name: "");
        var saver = meta.SaverDef is { } def ? new Saver(saver_def: def) : new Saver(Variables(session.graph, checkpoint));
        saver.restore(session, checkpoint);
    }

    // The variables that both graph and checkpoint have.
    private static Dictionary<string, object> Variables(Graph graph, string checkpoint)
    {
        using var reader = new CheckpointReader(checkpoint);
        return reader.VariableToShapeMap.Keys
            .Select(key => (Key: key, Node: graph.Runtime.Find(key)))
            .Where(p => p.Node?.Op.Name is "VariableV2" or "Variable" or "VarHandleOp")
            .ToDictionary(p => p.Key, p => (object)graph.OperationOf(p.Node).outputs[0]);
    }

    private static string[] Names(string text) => string.IsNullOrEmpty(text) ? null : text.Split(',', StringSplitOptions.TrimEntries);
}
