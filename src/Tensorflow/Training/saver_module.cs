using Reproductions.Runtime.Formats.Graphs;

namespace Tensorflow;

/// <summary>Module-level functions of python/training/saver.py.</summary>
public class saver
{
    /// <summary>Adds a meta graph to the default graph and makes its saver.</summary>
    /// <returns>The saver, null when there is nothing to save; and the requested elements.</returns>
    public static (Saver, object) _import_meta_graph_with_return_elements(string meta_graph_or_file, bool clear_devices = false, string import_scope = "", string[] return_elements = null)
    {
        var (made, elements) = Import(meta_graph.read_meta_graph_file(meta_graph_or_file), clear_devices, import_scope, null, return_elements);
        return (made, elements);
    }

    internal static (Saver, ITensorOrOperation[]) Import(MetaGraphDef meta, bool clearDevices, string scope, Dictionary<string, Tensor> inputMap, string[] returnElements)
    {
        var (variables, elements) = meta_graph.import_scoped_meta_graph_with_return_elements(meta, clearDevices, scope, inputMap, return_elements: returnElements);
        return (_create_saver_from_imported_meta_graph(meta, scope, variables), elements);
    }

    /// <summary>The saver of an imported meta graph: the one it describes, else a new one over all variables; null without variables.</summary>
    public static Saver _create_saver_from_imported_meta_graph(MetaGraphDef meta_graph_def, string import_scope, Dictionary<string, IVariableV1> imported_vars)
    {
        if (meta_graph_def.SaverDef is { } def)
        {
            // The first variable tells the scope that was really used, which may have got a number.
            var scope = import_scope;
            if (imported_vars.Count > 0)
            {
                var (bare, variable) = imported_vars.First();
                scope = variable.Name[..^bare.Length];
            }

            return new Saver(saver_def: def, name: scope);
        }

        if (ops.get_collection<IVariableV1>(ops.GraphKeys.GLOBAL_VARIABLES_).Count > 0)
        {
            return new Saver();
        }

        Logging.Info("Saver not created because there are no variables in the graph to restore");
        return null;
    }

    /// <summary>Freezes the newest checkpoint of a folder into <c>name.pb</c> beside the folder.</summary>
    /// <param name="checkpoint_dir">The folder.</param>
    /// <param name="output_pb_name">The file's name without its ending.</param>
    /// <param name="output_node_names">Names of operations.</param>
    /// <returns>The file; null when the folder has no checkpoint with a meta graph.</returns>
    /// <exception cref="AssertionError">The graph has no operation of an output's name.</exception>
    public static string freeze_graph(string checkpoint_dir, string output_pb_name, string[] output_node_names)
    {
        var checkpoint = checkpoint_management.latest_checkpoint(checkpoint_dir);
        if (checkpoint is null || !File.Exists(checkpoint + ".meta"))
        {
            return null;
        }

        var graph = new Graph().as_default();
        try
        {
            using var session = new Session(graph);
            var (restorer, _) = Import(meta_graph.read_meta_graph_file(checkpoint + ".meta"), true, "", null, null);
            restorer?.restore(session, checkpoint);
            var frozen = new graph_util_impl().convert_variables_to_constants(session, graph.as_graph_def(), output_node_names);
            Logging.Info($"Froze {frozen.Node.Count} nodes.");
            var path = Path.GetFullPath(Path.Combine(checkpoint_dir, "..", output_pb_name + ".pb"));
            GraphFile.Write(path, frozen, asText: false);
            return path;
        }
        finally
        {
            graph.Exit();
        }
    }

    /// <summary>Imports a frozen graph, binary or text, into a new graph, which becomes the default one.</summary>
    /// <param name="freeze_graph_pb">The file.</param>
    /// <param name="name">A scope for all names; empty for none.</param>
    /// <exception cref="NotFoundError">The file is missing.</exception>
    /// <exception cref="DataLossError">It is no GraphDef.</exception>
    public static Graph load_graph(string freeze_graph_pb, string name = "")
    {
        var def = GraphFile.ReadGraph(freeze_graph_pb);
        var graph = new Graph().as_default();
        try
        {
            importer.import_graph_def(def, name: name);
        }
        catch
        {
            graph.Exit();
            throw;
        }

        return graph;
    }
}
