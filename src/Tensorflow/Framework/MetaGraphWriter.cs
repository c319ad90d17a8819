namespace Tensorflow;

/// <summary>Makes meta graphs of the default graph (python/framework/meta_graph.py, export_scoped_meta_graph).</summary>
internal static class MetaGraphWriter
{
    private const string Version = "1.13.1";
    private const string GitVersion = "b'unknown'";

    /// <summary>Makes a meta graph and writes it where a file is named.</summary>
    public static MetaGraphDef Export(
        string filename,
        GraphDef graphDef,
        SaverDef saverDef,
        string[] collections,
        string exportScope,
        bool asText,
        bool clearDevices,
        bool clearExtraneousSavers,
        bool stripDefaultAttrs)
    {
        var graph = ops.get_default_graph();
        var unbound = new List<string>();
        var def = ScopedGraph.Export(graphDef ?? graph.as_graph_def(add_shapes: true), exportScope, clearDevices, unbound);
        var meta = new MetaGraphDef
        {
            MetaInfoDef = new MetaGraphDef.Types.MetaInfoDef
            {
                StrippedOpList = meta_graph.stripped_op_list_for_graph(def),
                TensorflowVersion = Version,
                TensorflowGitVersion = GitVersion,
            },
            GraphDef = def,
        };
        if (stripDefaultAttrs)
        {
            meta_graph.strip_graph_default_valued_attrs(meta);
        }

        if (saverDef is not null)
        {
            meta.SaverDef = saverDef;
        }

        foreach (var (key, items) in graph.Collections)
        {
            if (items.Count > 0 && (collections is null || collections.Contains(key)) && CollectionWriter.Write(key, items, exportScope) is { } collection)
            {
                meta.CollectionDef.Add(key, collection);
            }
        }

        if (unbound.Count > 0)
        {
            var list = new CollectionDef.Types.BytesList();
            list.Value.AddRange(unbound.Order(StringComparer.Ordinal).Select(Google.Protobuf.ByteString.CopyFromUtf8));
            meta.CollectionDef["unbound_inputs"] = new CollectionDef { BytesList = list };
        }

        if (clearExtraneousSavers)
        {
            ExtraneousSavers.Remove(meta);
        }

        if (!string.IsNullOrEmpty(filename))
        {
            MetaGraphFiles.Write(filename, meta, asText);
        }

        return meta;
    }
}
