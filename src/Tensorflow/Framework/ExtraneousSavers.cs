namespace Tensorflow;

/// <summary>Save nodes that belong to other savers than the exported one (python/framework/meta_graph.py, _find_extraneous_saver_nodes).</summary>
internal static class ExtraneousSavers
{
    private static readonly HashSet<string> s_ops =
        ["SaveV2", "Save", "SaveSlices", "SaveSlice", "LegacySave", "LegacySaveSlice", "RestoreV2", "Restore", "RestoreSlice", "LegacyRestore", "LegacyRestoreSlice"];

    /// <summary>Removes the scopes of savers that are not the meta graph's own, and what collections say of them.</summary>
    /// <remarks>Each saver is taken to be alone in its name scope, as in TensorFlow.</remarks>
    public static void Remove(MetaGraphDef meta)
    {
        var kept = meta.SaverDef is { } saver ? new[] { saver.SaveTensorName, saver.RestoreOpName }.Select(n => ScopeOf(meta_graph.op_name(n))).ToHashSet() : [];
        var scopes = meta.GraphDef.Node.Where(n => s_ops.Contains(n.Op)).Select(n => ScopeOf(n.Name)).Where(s => !kept.Contains(s)).ToHashSet();
        bool IsExtraneous(string name) => scopes.Any(s => name.StartsWith(s, StringComparison.Ordinal));
        var nodes = meta.GraphDef.Node.Where(n => !IsExtraneous(n.Name)).ToList();
        meta.GraphDef.Node.Clear();
        meta.GraphDef.Node.AddRange(nodes);
        foreach (var (key, collection) in meta.CollectionDef.ToList())
        {
            var names = collection.NodeList?.Value.Where(IsExtraneous).ToList() ?? [];
            names.ForEach(n => collection.NodeList.Value.Remove(n));
            if (names.Count > 0 && collection.NodeList.Value.Count == 0)
            {
                meta.CollectionDef.Remove(key);
            }
        }

        KeepOwnSaver(meta);
    }

    private static void KeepOwnSaver(MetaGraphDef meta)
    {
        if (meta.CollectionDef.Remove(CollectionKinds.Savers) && meta.SaverDef is { } saver)
        {
            var own = new CollectionDef { BytesList = new CollectionDef.Types.BytesList() };
            own.BytesList.Value.Add(Google.Protobuf.MessageExtensions.ToByteString(saver));
            meta.CollectionDef.Add(CollectionKinds.Savers, own);
        }
    }

    private static string ScopeOf(string name) => name[..(name.LastIndexOf('/') + 1)] is { Length: > 0 } scope ? scope : "/";
}
