using System.Runtime.CompilerServices;
using Reproductions.Runtime.Formats.Graphs;

namespace Tensorflow;

/// <summary>Meta graphs: a graph with its collections (python/framework/meta_graph.py).</summary>
public partial class meta_graph
{
    internal const string UnboundInputs = "unbound_inputs";

    /// <summary>Adds a meta graph to the default graph: nodes, then collections in the order of their names.</summary>
    /// <param name="meta_graph_or_file">The meta graph.</param>
    /// <param name="clear_devices">Whether nodes forget the devices they ask for.</param>
    /// <param name="import_scope">A scope for all names; empty for none.</param>
    /// <param name="input_map">Tensors that replace inputs, by name.</param>
    /// <param name="unbound_inputs_col_name">The collection that lists inputs which must be replaced.</param>
    /// <param name="return_elements">Names of operations or tensors to give back.</param>
    /// <returns>The imported variables by name, and the requested elements.</returns>
    /// <exception cref="ValueError">A node does not fit, or an input is not bound.</exception>
    /// <exception cref="KeyError">A collection names something that does not exist.</exception>
    public static (Dictionary<string, IVariableV1>, ITensorOrOperation[]) import_scoped_meta_graph_with_return_elements(MetaGraphDef meta_graph_or_file, bool clear_devices = false, string import_scope = "", Dictionary<string, Tensor> input_map = null, string unbound_inputs_col_name = UnboundInputs, string[] return_elements = null) =>
        Import(meta_graph_or_file, clear_devices, import_scope, input_map, unbound_inputs_col_name, return_elements, _ => true);

    /// <summary>Adds a meta graph to the default graph: nodes, then those collections that <paramref name="restore_collections_predicate"/> takes.</summary>
    /// <param name="meta_graph_or_file">The meta graph.</param>
    /// <param name="clear_devices">Whether nodes forget the devices they ask for.</param>
    /// <param name="import_scope">A scope for all names; empty for none.</param>
    /// <param name="input_map">Tensors that replace inputs, by name.</param>
    /// <param name="unbound_inputs_col_name">The collection that lists inputs which must be replaced.</param>
    /// <param name="restore_collections_predicate">Whether a collection of that name is added; null for all.</param>
    /// <returns>The imported variables by name.</returns>
    /// <inheritdoc cref="import_scoped_meta_graph_with_return_elements" path="exception"/>
    public static Dictionary<string, IVariableV1> import_scoped_meta_graph(MetaGraphDef meta_graph_or_file, bool clear_devices = false, string import_scope = "", Dictionary<string, Tensor> input_map = null, string unbound_inputs_col_name = UnboundInputs, Func<string, bool> restore_collections_predicate = null) =>
        Import(meta_graph_or_file, clear_devices, import_scope, input_map, unbound_inputs_col_name, null, restore_collections_predicate ?? (_ => true)).Item1;

    /// <summary>Adds the meta graph of a file, binary or text, to the default graph.</summary>
    /// <inheritdoc cref="import_scoped_meta_graph(MetaGraphDef, bool, string, Dictionary{string, Tensor}, string, Func{string, bool})"/>
    public static Dictionary<string, IVariableV1> import_scoped_meta_graph(string meta_graph_or_file, bool clear_devices = false, string import_scope = "", Dictionary<string, Tensor> input_map = null, string unbound_inputs_col_name = UnboundInputs, Func<string, bool> restore_collections_predicate = null) =>
        import_scoped_meta_graph(read_meta_graph_file(meta_graph_or_file), clear_devices, import_scope, input_map, unbound_inputs_col_name, restore_collections_predicate);

    private static (Dictionary<string, IVariableV1>, ITensorOrOperation[]) Import(MetaGraphDef meta, bool clear_devices, string import_scope, Dictionary<string, Tensor> input_map, string unbound_inputs_col_name, string[] return_elements, Func<string, bool> takes)
    {
        CheckBound(meta, input_map, unbound_inputs_col_name);
        var graph = ops.get_default_graph();
        graph.CheckNotFinalized();
        var def = meta.GraphDef ?? new GraphDef();
        if (clear_devices)
        {
            def = def.Clone();
            foreach (var node in def.Node)
            {
                node.Device = "";
            }
        }

        // The scope is where the nodes went: the asked one may have been taken.
        var scope = graph.unique_name(import_scope ?? "", mark_as_used: false);
        var elements = importer.import_graph_def(def, input_map, return_elements, name: string.IsNullOrEmpty(import_scope) ? scope : import_scope, producer_op_list: meta.MetaInfoDef?.StrippedOpList);
        var scopeName = scope.TrimEnd('/');
        var variables = new CollectionReader(graph, scopeName).Read(meta.CollectionDef.Where(c => c.Key != unbound_inputs_col_name && takes(c.Key)));
        return (variables, elements);
    }

    /// <summary>The default graph with its collections, also written to <paramref name="filename"/> when given.</summary>
    /// <param name="filename">The file; empty for none.</param>
    /// <param name="graph_def">Nodes in place of the graph's own; null for these.</param>
    /// <param name="as_text">Whether the file is text.</param>
    /// <param name="unbound_inputs_col_name">The collection that lists inputs from outside of the scope.</param>
    /// <param name="clear_devices">Whether nodes forget the devices they ask for.</param>
    /// <param name="saver_def">The saver; null for none.</param>
    /// <param name="clear_extraneous_savers">Whether the nodes of other savers are left out.</param>
    /// <param name="strip_default_attrs">Whether attributes with default values are left out.</param>
    /// <param name="meta_info_def">A serialized MetaInfoDef to start from; null for an empty one.</param>
    /// <returns>The meta graph, and the exported variables by name.</returns>
    /// <exception cref="InvalidArgumentError">The meta graph is larger than 2 GB.</exception>
    public static (MetaGraphDef, Dictionary<string, IVariableV1>) export_scoped_meta_graph(string filename = "", GraphDef graph_def = null, bool as_text = false, string unbound_inputs_col_name = UnboundInputs, bool clear_devices = false, SaverDef saver_def = null, bool clear_extraneous_savers = false, bool strip_default_attrs = false, byte[] meta_info_def = null) =>
        Export(ops.get_default_graph(), "", filename, as_text, new MetaGraphExport(ops.get_default_graph())
        {
            GraphDef = graph_def,
            UnboundInputs = unbound_inputs_col_name,
            ClearDevices = clear_devices,
            SaverDef = saver_def,
            ClearExtraneousSavers = clear_extraneous_savers,
            StripDefaultAttrs = strip_default_attrs,
            Info = meta_info_def,
        });

    /// <summary>The part of a graph below a scope, without the scope in its names, with its collections.</summary>
    /// <param name="export_scope">The scope.</param>
    /// <param name="graph">The graph; null for the default one.</param>
    /// <param name="filename">The file that is written, too; empty for none.</param>
    /// <param name="as_text">Whether the file is text.</param>
    /// <param name="unbound_inputs_col_name">The collection that lists inputs from outside of the scope.</param>
    /// <param name="clear_devices">Whether nodes forget the devices they ask for.</param>
    /// <param name="saver_def">The saver; null for none.</param>
    /// <param name="clear_extraneous_savers">Whether the nodes of other savers are left out.</param>
    /// <param name="strip_default_attrs">Whether attributes with default values are left out.</param>
    /// <returns>The meta graph, and the exported variables by their names in it.</returns>
    /// <exception cref="InvalidArgumentError">The meta graph is larger than 2 GB.</exception>
    [OverloadResolutionPriority(-1)]
    public static (MetaGraphDef, Dictionary<string, IVariableV1>) export_scoped_meta_graph(string export_scope, Graph graph = null, string filename = "", bool as_text = false, string unbound_inputs_col_name = UnboundInputs, bool clear_devices = false, SaverDef saver_def = null, bool clear_extraneous_savers = false, bool strip_default_attrs = false)
    {
        graph ??= ops.get_default_graph();
        return Export(graph, export_scope, filename, as_text, new MetaGraphExport(graph)
        {
            Scope = export_scope,
            UnboundInputs = unbound_inputs_col_name,
            ClearDevices = clear_devices,
            SaverDef = saver_def,
            ClearExtraneousSavers = clear_extraneous_savers,
            StripDefaultAttrs = strip_default_attrs,
        });
    }

    /// <summary>The operation that a tensor name or a control input names.</summary>
    public static string op_name(string tensor_name) => tensor_name.TrimStart('^').Split(':')[0];

    /// <summary>Reads a meta graph: binary, or text.</summary>
    /// <exception cref="NotFoundError">The file is missing.</exception>
    /// <exception cref="DataLossError">It is neither, or empty.</exception>
    /// <exception cref="InvalidArgumentError">It is larger than 2 GB.</exception>
    public static MetaGraphDef read_meta_graph_file(string filename) => GraphFile.ReadMetaGraph(filename);

    /// <summary>The signatures of all op types that <paramref name="graph_def"/> uses, sorted by name, without descriptions.</summary>
    public static OpList stripped_op_list_for_graph(GraphDef graph_def)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        names.UnionWith(graph_def.Node.Select(n => n.Op));
        foreach (var function in graph_def.Library?.Function ?? [])
        {
            names.UnionWith(function.NodeDef.Select(n => n.Op));
        }

        var list = new OpList();
        list.Op.AddRange(names.Select(OpRegistry.Default.Find).Where(o => o is not null).Select(o => o.Signature.ToProto()));
        return list;
    }

    /// <summary>Takes away the attributes that hold their op's default, also in the nodes of functions.</summary>
    public static void strip_graph_default_valued_attrs(MetaGraphDef meta_graph_def)
    {
        // The library is the graph's own, which stays as it is.
        meta_graph_def.GraphDef.Library = meta_graph_def.GraphDef.Library?.Clone();
        foreach (var node in meta_graph_def.GraphDef.Node.Concat(meta_graph_def.GraphDef.Library?.Function.SelectMany(f => f.NodeDef) ?? []))
        {
            foreach (var attr in OpRegistry.Default.Find(node.Op)?.Signature.Attrs ?? [])
            {
                if (attr.Default is not null && node.Attr.TryGetValue(attr.Name, out var value) && value.Equals(attr.Default))
                {
                    node.Attr.Remove(attr.Name);
                }
            }
        }

        meta_graph_def.MetaInfoDef.StrippedDefaultAttrs = true;
    }

    private static (MetaGraphDef, Dictionary<string, IVariableV1>) Export(Graph graph, string scope, string filename, bool asText, MetaGraphExport export)
    {
        var variables = new Dictionary<string, IVariableV1>();
        foreach (var variable in graph.get_collection<IVariableV1>(ops.GraphKeys.GLOBAL_VARIABLES_, scope))
        {
            variables[ops.strip_name_scope(variable.Name, scope)] = variable;
        }

        return (export.Write(filename, asText), variables);
    }

    private static void CheckBound(MetaGraphDef meta, Dictionary<string, Tensor> inputMap, string collection)
    {
        if (!meta.CollectionDef.TryGetValue(collection, out var unbound))
        {
            return;
        }

        var missing = (unbound.BytesList?.Value ?? []).Select(b => b.ToStringUtf8())
            .Where(n => inputMap is null || !inputMap.ContainsKey(n.Replace("$unbound_inputs_", "", StringComparison.Ordinal)) && !inputMap.ContainsKey(n)).ToList();
        if (missing.Count > 0)
        {
            throw new ValueError($"Graph contains unbound inputs: {string.Join(", ", missing)}. Must provide these inputs through input_map.");
        }
    }
}
