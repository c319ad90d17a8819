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
}
