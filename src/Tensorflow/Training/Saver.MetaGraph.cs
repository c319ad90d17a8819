namespace Tensorflow;

/// <content>Meta graphs.</content>
public partial class Saver
{
    /// <summary>Adds a meta graph to the default graph and makes its saver.</summary>
    public (Saver, object) import_meta_graph(string meta_graph_or_file, bool clear_devices = false, string import_scope = "") =>
        saver._import_meta_graph_with_return_elements(meta_graph_or_file, clear_devices, import_scope);

    /// <summary>The default graph with its collections and this saver, also written to <paramref name="filename"/> when given.</summary>
    /// <param name="filename">The file; empty for none.</param>
    /// <param name="collection_list">The collections that are kept; null for all.</param>
    /// <param name="export_scope">Only nodes below this scope, which goes from their names; empty for all.</param>
    /// <param name="as_text">Whether the file is text.</param>
    /// <param name="clear_devices">Whether nodes forget the devices they ask for.</param>
    /// <param name="clear_extraneous_savers">Whether the nodes of other savers are left out.</param>
    /// <param name="strip_default_attrs">Whether attributes with default values are left out.</param>
    /// <param name="save_debug_info">Not used; for TensorFlow.NET's signature.</param>
    /// <exception cref="InvalidArgumentError">The meta graph is larger than 2 GB.</exception>
    public MetaGraphDef export_meta_graph(string filename = "", string[] collection_list = null, string export_scope = "", bool as_text = false, bool clear_devices = false, bool clear_extraneous_savers = false, bool strip_default_attrs = false, bool save_debug_info = false) =>
        new MetaGraphExport(ops.get_default_graph())
        {
            SaverDef = to_proto(export_scope),
            Collections = collection_list,
            Scope = export_scope,
            ClearDevices = clear_devices,
            ClearExtraneousSavers = clear_extraneous_savers,
            StripDefaultAttrs = strip_default_attrs,
        }.Write(filename, as_text);

    /// <summary>A graph with the default graph's collections, also written to <paramref name="filename"/> when given.</summary>
    /// <param name="filename">The file; empty for none.</param>
    /// <param name="meta_info_def">A serialized MetaInfoDef to start from; null for an empty one.</param>
    /// <param name="graph_def">The graph; null for the default graph.</param>
    /// <param name="saver_def">The saver; null for this one.</param>
    /// <param name="collection_list">The collections that are kept; null for all.</param>
    /// <param name="as_text">Whether the file is text.</param>
    /// <param name="clear_devices">Whether nodes forget the devices they ask for.</param>
    /// <param name="clear_extraneous_savers">Whether the nodes of other savers are left out.</param>
    /// <param name="strip_default_attrs">Whether attributes with default values are left out.</param>
    /// <param name="export_scope">Only nodes below this scope, which goes from their names; empty for all.</param>
    public MetaGraphDef export_meta_graph(string filename = "", byte[] meta_info_def = null, GraphDef graph_def = null, SaverDef saver_def = null, string[] collection_list = null, bool as_text = false, bool clear_devices = false, bool clear_extraneous_savers = false, bool strip_default_attrs = false, string export_scope = "") =>
        new MetaGraphExport(ops.get_default_graph())
        {
            Info = meta_info_def,
            GraphDef = graph_def,
            SaverDef = saver_def ?? to_proto(export_scope),
            Collections = collection_list,
            Scope = export_scope,
            ClearDevices = clear_devices,
            ClearExtraneousSavers = clear_extraneous_savers,
            StripDefaultAttrs = strip_default_attrs,
        }.Write(filename, as_text);
}
