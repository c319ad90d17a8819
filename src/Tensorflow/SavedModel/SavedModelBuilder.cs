using Google.Protobuf.WellKnownTypes;
using Reproductions.Runtime.Formats.Graphs;

namespace Tensorflow;

/// <summary>Writes the folder of a SavedModel (python/saved_model/builder_impl.py). Not thread-safe.</summary>
public class SavedModelBuilder
{
    private const long SchemaVersion = 1;
    private readonly string _folder;
    private readonly SavedModel _model = new() { SavedModelSchemaVersion = SchemaVersion };
    private bool _hasVariables;

    /// <summary>Makes a builder of a folder that must not exist, or be empty.</summary>
    /// <exception cref="AssertionError">The folder holds files.</exception>
    public SavedModelBuilder(string export_dir)
    {
        _folder = export_dir;
        if (Directory.Exists(export_dir) && Directory.EnumerateFileSystemEntries(export_dir).Any())
        {
            throw new AssertionError($"Export directory already exists, and isn't empty. Please choose a different export directory, or delete all the contents of the specified directory: {export_dir}");
        }

        Directory.CreateDirectory(export_dir);
    }

    /// <summary>Adds the session's graph and saves its variables; once a model.</summary>
    /// <param name="sess">The session that holds the values.</param>
    /// <param name="tags">The tags by which a loader finds the meta graph.</param>
    /// <param name="signature_def_map">The signatures by key; null for none.</param>
    /// <param name="assets_collection">Scalar string constants that name files to copy; null for none.</param>
    /// <param name="clear_devices">Whether nodes forget the devices they ask for.</param>
    /// <param name="main_op">Runs after loading; null for none.</param>
    /// <param name="strip_default_attrs">Whether attributes with default values are left out.</param>
    /// <exception cref="AssertionError">Variables were saved before.</exception>
    public void add_meta_graph_and_variables(Session sess, IEnumerable<string> tags, Dictionary<string, SignatureDef> signature_def_map = null, IEnumerable<Tensor> assets_collection = null, bool clear_devices = false, Operation main_op = null, bool strip_default_attrs = false)
    {
        if (_hasVariables)
        {
            throw new AssertionError("Graph state including variables and assets has already been saved. Please invoke `add_meta_graph()` instead.");
        }

        Add(sess.graph, tags, signature_def_map, assets_collection, clear_devices, main_op, strip_default_attrs, saver =>
        {
            var prefix = Path.Combine(_folder, SavedModelFile.VariablesPrefix);
            Directory.CreateDirectory(Path.GetDirectoryName(prefix));
            saver.save(sess, prefix, write_meta_graph: false, write_state: false);
        });
        _hasVariables = true;
    }

    /// <summary>Adds the default graph, for variables that were saved with another meta graph.</summary>
    /// <inheritdoc cref="add_meta_graph_and_variables" path="param"/>
    /// <exception cref="AssertionError">No variables were saved yet.</exception>
    public void add_meta_graph(IEnumerable<string> tags, Dictionary<string, SignatureDef> signature_def_map = null, IEnumerable<Tensor> assets_collection = null, bool clear_devices = false, Operation main_op = null, bool strip_default_attrs = false)
    {
        if (!_hasVariables)
        {
            throw new AssertionError("Graph state including variables and assets has not been saved yet. Please invoke `add_meta_graph_and_variables()` first.");
        }

        Add(ops.get_default_graph(), tags, signature_def_map, assets_collection, clear_devices, main_op, strip_default_attrs, _ => { });
    }

    /// <summary>Writes the model's proto; the variables are on the disk already.</summary>
    /// <param name="as_text">Whether it is text.</param>
    /// <returns>The file.</returns>
    public string save(bool as_text = false)
    {
        SavedModelFile.Write(_folder, _model, as_text);
        return Path.Combine(_folder, as_text ? SavedModelFile.TextName : SavedModelFile.BinaryName);
    }

    private void Add(Graph graph, IEnumerable<string> tags, Dictionary<string, SignatureDef> signatures, IEnumerable<Tensor> assets, bool clearDevices, Operation mainOp, bool stripDefaults, Action<Saver> saveVariables)
    {
        graph.as_default();
        try
        {
            if (mainOp is not null)
            {
                graph.add_to_collection(SavedModelCollections.MainOp, mainOp);
            }

            AddAssets(graph, assets ?? []);
            var saver = new Saver(sharded: true, allow_empty: true, write_version: SaverDef.Types.CheckpointFormatVersion.V2);
            saveVariables(saver);
            var meta = new MetaGraphExport(graph) { SaverDef = saver.saver_def, ClearDevices = clearDevices, StripDefaultAttrs = stripDefaults }.Write("", asText: false);
            meta.MetaInfoDef.Tags.AddRange(tags);
            meta.SignatureDef.Add(signatures ?? []);
            _model.MetaGraphs.Add(meta);
        }
        finally
        {
            graph.Exit();
        }
    }

    private void AddAssets(Graph graph, IEnumerable<Tensor> assets)
    {
        foreach (var asset in assets)
        {
            var source = (asset.Host ?? ConstantFolder.Evaluate(asset.Endpoint))?.TextAt(0) ?? throw new TypeError($"Asset tensor '{asset.name}' must be a constant string scalar that names a file.");
            var folder = Path.Combine(_folder, SavedModelCollections.AssetsFolder);
            Directory.CreateDirectory(folder);
            File.Copy(source, Path.Combine(folder, Path.GetFileName(source)), overwrite: true);
            graph.add_to_collection(SavedModelCollections.Assets, Any.Pack(
                new AssetFileDef { Filename = Path.GetFileName(source), TensorInfo = new TensorInfo { Name = asset.name } }, "type.googleapis.com"));
        }
    }
}
