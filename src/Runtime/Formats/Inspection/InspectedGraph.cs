namespace Reproductions.Runtime.Formats.Inspection;

/// <summary>A graph of a meta, a frozen graph or a SavedModel, in numbers.</summary>
/// <param name="Tags">The graph's tags; empty outside of SavedModels.</param>
/// <param name="NodeCount">Number of nodes, without those of functions.</param>
/// <param name="Ops">How many nodes each op type has, by name.</param>
/// <param name="Functions">Names of the library's functions.</param>
/// <param name="Collections">How many items each collection has.</param>
/// <param name="Signatures">The signatures by key.</param>
/// <param name="Saver">The saver; null when there is none.</param>
/// <param name="Producer">Version of the graph's producer; 0 when it states none.</param>
/// <param name="TensorflowVersion">The version that wrote the meta; empty when it states none.</param>
public sealed record InspectedGraph(
    IReadOnlyList<string> Tags,
    int NodeCount,
    IReadOnlyDictionary<string, int> Ops,
    IReadOnlyList<string> Functions,
    IReadOnlyDictionary<string, int> Collections,
    IReadOnlyDictionary<string, SignatureDef> Signatures,
    SaverDef? Saver,
    int Producer,
    string TensorflowVersion)
{
    /// <summary>Counts a MetaGraphDef.</summary>
    public static InspectedGraph Of(MetaGraphDef meta)
    {
        var graph = meta.GraphDef ?? new GraphDef();
        return new InspectedGraph(
            [.. meta.MetaInfoDef?.Tags ?? []],
            graph.Node.Count,
            Sorted(graph.Node.GroupBy(n => n.Op).Select(g => (g.Key, g.Count()))),
            [.. graph.Library?.Function.Select(f => f.Signature?.Name ?? "") ?? []],
            Sorted(meta.CollectionDef.Select(c => (c.Key, Count(c.Value)))),
            new SortedDictionary<string, SignatureDef>(meta.SignatureDef, StringComparer.Ordinal),
            meta.SaverDef,
            graph.Versions?.Producer ?? 0,
            meta.MetaInfoDef?.TensorflowVersion ?? "");
    }

    private static SortedDictionary<string, int> Sorted(IEnumerable<(string Key, int Count)> counts) =>
        new(counts.ToDictionary(c => c.Key, c => c.Count), StringComparer.Ordinal);

    private static int Count(CollectionDef collection) => collection.KindCase switch
    {
        CollectionDef.KindOneofCase.NodeList => collection.NodeList.Value.Count,
        CollectionDef.KindOneofCase.BytesList => collection.BytesList.Value.Count,
        CollectionDef.KindOneofCase.Int64List => collection.Int64List.Value.Count,
        CollectionDef.KindOneofCase.FloatList => collection.FloatList.Value.Count,
        CollectionDef.KindOneofCase.AnyList => collection.AnyList.Value.Count,
        _ => 0,
    };
}
