using Tensorflow;

namespace Reproductions.Fixtures.Audit.Findings;

/// <summary>A collection of the .meta names an operation that its graph does not have (R63).</summary>
internal sealed class CollectionNamesMissingOp : IFindingRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Find(AuditContext context) =>
        from collection in context.Meta?.CollectionDef ?? []
        where collection.Value.KindCase == CollectionDef.KindOneofCase.NodeList
        let missing = collection.Value.NodeList.Value.Where(n => context.Graph.Find(n.Split(':')[0].TrimStart('^')) is null).ToList()
        where missing.Count > 0
        orderby collection.Key
        select Finding.Of(
            Grade.Loud,
            "R63",
            $"The import fails: The name '{missing[0]}' refers to an Operation not in the graph.",
            $"The collection '{collection.Key}' of the .meta names it: the program that saved kept an object there that is no operation.",
            $"Remove the collection '{collection.Key}' from the .meta, or empty it before saving. The checkpoint is sound.",
            missing.Select(m => $"'{m}' in the collection '{collection.Key}'"));
}
