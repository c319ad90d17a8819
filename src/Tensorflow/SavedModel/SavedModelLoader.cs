using Reproductions.Runtime.Formats.Graphs;

namespace Tensorflow;

/// <summary>Loads SavedModels into sessions (python/saved_model/loader_impl.py).</summary>
public class SavedModelLoader
{
    /// <summary>True when a folder holds a SavedModel.</summary>
    public bool maybe_saved_model_directory(string export_dir) => SavedModelFile.Exists(export_dir);

    /// <summary>Adds the meta graph with exactly these tags to the session's graph, restores its variables and runs its main operation.</summary>
    /// <param name="sess">The session.</param>
    /// <param name="tags">All tags of the meta graph, in any order.</param>
    /// <param name="export_dir">The SavedModel's folder.</param>
    /// <param name="import_scope">A scope for all names; empty for none.</param>
    /// <param name="input_map">Tensors that replace inputs, by name.</param>
    /// <returns>The meta graph that was loaded.</returns>
    /// <exception cref="NotFoundError">The folder holds no SavedModel.</exception>
    /// <exception cref="RuntimeError">No meta graph has the tags, or several main operations are named.</exception>
    /// <exception cref="ValueError">The graph has variables and the folder has no checkpoint of them.</exception>
    /// <exception cref="DataLossError">A file is damaged.</exception>
    public MetaGraphDef load(Session sess, IEnumerable<string> tags, string export_dir, string import_scope = "", Dictionary<string, Tensor> input_map = null)
    {
        sess.graph.as_default();
        try
        {
            return Load(sess, Find(export_dir, [.. tags]), export_dir, import_scope, input_map);
        }
        finally
        {
            sess.graph.Exit();
        }
    }

    private static MetaGraphDef Find(string folder, string[] tags)
    {
        try
        {
            return SavedModelFile.Find(SavedModelFile.Read(folder), tags);
        }
        catch (NotFoundError error) when (SavedModelFile.Exists(folder))
        {
            throw new RuntimeError(error.Message, error);
        }
    }

    private static MetaGraphDef Load(Session session, MetaGraphDef meta, string folder, string scope, Dictionary<string, Tensor> inputMap)
    {
        var (saver, _) = Tensorflow.saver.Import(meta, false, scope, inputMap, null);
        if (saver is not null)
        {
            saver.restore(session, Path.Combine(folder, SavedModelFile.VariablesPrefix));
        }
        else
        {
            Logging.Info("The specified SavedModel has no variables; no checkpoints were restored.");
        }

        if (MainOp(session.graph, meta, scope) is { } main)
        {
            session.RunMany(main, Assets(meta, folder, scope));
        }

        return meta;
    }

    private static Operation MainOp(Graph graph, MetaGraphDef meta, string scope)
    {
        foreach (var key in (ReadOnlySpan<string>)[SavedModelCollections.MainOp, SavedModelCollections.LegacyInitOp])
        {
            if (meta.CollectionDef.TryGetValue(key, out var collection))
            {
                return collection.NodeList?.Value is [var name]
                    ? graph.get_operation_by_name(ops.prepend_name_scope(meta_graph.op_name(name), scope))
                    : throw new RuntimeError($"Expected exactly one SavedModel main op. Found: {collection.NodeList?.Value}");
            }
        }

        return meta.SignatureDef.TryGetValue(SavedModelCollections.InitOpSignature, out var signature) && signature.Outputs.Values.FirstOrDefault() is { } info
            ? graph.get_operation_by_name(ops.prepend_name_scope(meta_graph.op_name(info.Name), scope))
            : null;
    }

    // The paths of asset files were constants when the model was saved; here they are where the folder is now.
    private static FeedItem[] Assets(MetaGraphDef meta, string folder, string scope)
    {
        IEnumerable<AssetFileDef> assets = meta.AssetFileDef;
        if (meta.CollectionDef.TryGetValue(SavedModelCollections.Assets, out var collection))
        {
            assets = collection.AnyList.Value.Select(a => AssetFileDef.Parser.ParseFrom(a.Value));
        }

        return [.. assets.DistinctBy(a => a.TensorInfo.Name).Select(a => new FeedItem(ops.prepend_name_scope(a.TensorInfo.Name, scope), Path.Combine(folder, SavedModelCollections.AssetsFolder, a.Filename)))];
    }
}
