namespace Tensorflow;

/// <content>Meta graphs.</content>
public partial class Saver
{
    /// <summary>Adds a meta graph to the default graph and makes its saver.</summary>
    public (Saver, object) import_meta_graph(string meta_graph_or_file, bool clear_devices = false, string import_scope = "") =>
        saver._import_meta_graph_with_return_elements(meta_graph_or_file, clear_devices, import_scope);

    /// <summary>The default graph with its collections and this saver, also written to <paramref name="filename"/> when given.</summary>
    public MetaGraphDef export_meta_graph(string filename = "", string[] collection_list = null, string export_scope = "", bool as_text = false, bool clear_devices = false, bool clear_extraneous_savers = false, bool strip_default_attrs = false, bool save_debug_info = false) =>
        MetaGraphWriter.Export(filename, null, _def, collection_list, export_scope, as_text, clear_devices, clear_extraneous_savers, strip_default_attrs);

    private void ExportMetaGraph(string file, bool stripDefaults) =>
        MetaGraphWriter.Export(file, null, _def, null, null, false, false, false, stripDefaults);
}
