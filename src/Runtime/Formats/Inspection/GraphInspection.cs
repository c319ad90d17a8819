using Reproductions.Runtime.Formats.Graphs;

namespace Reproductions.Runtime.Formats.Inspection;

/// <summary>Looks at graphs in files. Thread-safe: it holds no state.</summary>
internal static class GraphInspection
{
    /// <summary>Counts a MetaGraphDef.</summary>
    public static InspectionReport Meta(string path) =>
        Run(InspectionKind.MetaGraph, path, () => [InspectedGraph.Of(GraphFile.ReadMetaGraph(path))]);

    /// <summary>Counts a GraphDef.</summary>
    public static InspectionReport Graph(string path) =>
        Run(InspectionKind.Graph, path, () => [InspectedGraph.Of(new MetaGraphDef { GraphDef = GraphFile.ReadGraph(path) })]);

    /// <summary>Counts a text of either kind: a meta's fields are not a graph's.</summary>
    public static InspectionReport Text(string path)
    {
        var meta = Meta(path);
        var graph = meta.IsSound ? meta : Graph(path);
        return graph.IsSound ? graph : meta;
    }

    /// <summary>Counts the graphs of a SavedModel and lists its variables.</summary>
    public static InspectionReport SavedModel(string folder, InspectionOptions options)
    {
        var graphs = Run(InspectionKind.SavedModel, folder, () => [.. SavedModelFile.Read(folder).MetaGraphs.Select(InspectedGraph.Of)]);
        var prefix = Path.Combine(folder, SavedModelFile.VariablesPrefix);
        if (!File.Exists(TensorBundle.BundleNames.Index(prefix)))
        {
            return graphs;
        }

        var variables = CheckpointInspection.Run(InspectionKind.CheckpointV2, prefix, options);
        return graphs with { Entries = variables.Entries, ShardCount = variables.ShardCount, Errors = [.. graphs.Errors, .. variables.Errors] };
    }

    private static InspectionReport Run(InspectionKind kind, string path, Func<IReadOnlyList<InspectedGraph>> read)
    {
        try
        {
            return new InspectionReport(kind, path) { Graphs = read() };
        }
        catch (TensorflowException e)
        {
            return new InspectionReport(kind, path) { Errors = [InspectionError.Of(e)] };
        }
    }
}
