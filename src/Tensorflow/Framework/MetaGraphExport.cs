using Google.Protobuf;
using Reproductions.Runtime.Formats.Graphs;

namespace Tensorflow;

/// <summary>Makes a meta graph (python/framework/meta_graph.py, export_scoped_meta_graph).</summary>
/// <param name="graph">The graph whose nodes and collections it takes.</param>
internal sealed class MetaGraphExport(Graph graph)
{
    private const string Version = "1.13.1";
    private const string GitVersion = "b'unknown'";

    /// <summary>Nodes in place of the graph's own; null for these.</summary>
    public GraphDef GraphDef { get; init; }

    /// <summary>The saver; null for none.</summary>
    public SaverDef SaverDef { get; init; }

    /// <summary>A serialized MetaInfoDef to start from; null for an empty one.</summary>
    public byte[] Info { get; init; }

    /// <summary>The collections that are kept; null for all.</summary>
    public IReadOnlyCollection<string> Collections { get; init; }

    /// <summary>Only nodes below this scope, which goes from their names; empty for all.</summary>
    public string Scope { get; init; }

    /// <summary>The collection that lists inputs from outside of the scope.</summary>
    public string UnboundInputs { get; init; } = meta_graph.UnboundInputs;

    /// <summary>Whether nodes forget the devices they ask for.</summary>
    public bool ClearDevices { get; init; }

    /// <summary>Whether the nodes of other savers are left out.</summary>
    public bool ClearExtraneousSavers { get; init; }

    /// <summary>Whether attributes with default values are left out.</summary>
    public bool StripDefaultAttrs { get; init; }

    /// <summary>Makes the meta graph and writes it: whole or not at all.</summary>
    /// <param name="filename">The file; empty for none.</param>
    /// <param name="asText">Whether it is text.</param>
    /// <exception cref="InvalidArgumentError">The meta graph is larger than 2 GB.</exception>
    public MetaGraphDef Write(string filename, bool asText)
    {
        var meta = Make();
        if (!string.IsNullOrEmpty(filename))
        {
            GraphFile.Write(filename, meta, asText);
        }

        return meta;
    }

    private MetaGraphDef Make()
    {
        var unbound = new SortedSet<string>(StringComparer.Ordinal);
        var def = ScopedGraph.Export(GraphDef ?? graph.as_graph_def(add_shapes: true), Scope, ClearDevices, unbound);
        var meta = new MetaGraphDef
        {
            MetaInfoDef = Info is null ? new MetaGraphDef.Types.MetaInfoDef() : MetaGraphDef.Types.MetaInfoDef.Parser.ParseFrom(Info),
            GraphDef = def,
            SaverDef = SaverDef,
        };
        meta.MetaInfoDef.StrippedOpList = meta_graph.stripped_op_list_for_graph(def);
        meta.MetaInfoDef.TensorflowVersion = Version;
        meta.MetaInfoDef.TensorflowGitVersion = GitVersion;
        if (StripDefaultAttrs)
        {
            meta_graph.strip_graph_default_valued_attrs(meta);
        }

        AddCollections(meta, unbound);
        if (ClearExtraneousSavers)
        {
            ExtraneousSavers.Remove(meta);
        }

        return meta;
    }

    private void AddCollections(MetaGraphDef meta, IReadOnlyCollection<string> unbound)
    {
        foreach (var (key, items) in graph.Collections)
        {
            if (items.Count > 0 && (Collections is null || Collections.Contains(key)) && CollectionWriter.Write(key, items, Scope) is { } collection)
            {
                meta.CollectionDef.Add(key, collection);
            }
        }

        if (unbound.Count > 0)
        {
            var list = new CollectionDef.Types.BytesList();
            list.Value.AddRange(unbound.Select(ByteString.CopyFromUtf8));
            meta.CollectionDef[UnboundInputs] = new CollectionDef { BytesList = list };
        }
    }
}
