using Reproductions.Fixtures.Audit.Static;

namespace Reproductions.Fixtures.Audit.Findings;

/// <summary>A tensor is fed that the fetch is not computed from (R22, R53).</summary>
internal sealed class FedOutside : IFindingRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Find(AuditContext context) =>
        from fetch in context.Fetches
        let outside = context.Feeds.Where(f => !fetch.Closure.Contains(AuditGraph.NodeOf(f))).ToList()
        where outside.Count > 0
        let twins = outside.Select(f => Twin(context.Graph, fetch, f)).OfType<string>().ToList()
        let byDefault = twins.Exists(t => context.Graph.Find(t).Op == "PlaceholderWithDefault")
        where twins.Count > 0
        select Finding.Of(
            byDefault ? Grade.Silent : Grade.Loud,
            byDefault ? "R22" : "R53",
            $"{fetch.Name} is not computed from {string.Join(" and ", outside)}, which is fed.",
            $"The graph has two placeholders of that name, and {fetch.Name} reads {string.Join(" and ", twins.Select(t => t + ":0"))}"
                + (byDefault ? ", whose default is used." : ", which nobody feeds."),
            $"Feed {string.Join(" and ", twins.Select(t => t + ":0"))}, found with get_tensor_by_name after the import; do not declare it again.",
            outside.Select(f => $"{f} is fed, and is not on a way to {fetch.Name}"));

    /// <summary>The placeholder behind the fetch that has the fed one's name, but for the number.</summary>
    private static string Twin(AuditGraph graph, FetchAudit fetch, string fed)
    {
        var stem = NameStem.Of(AuditGraph.NodeOf(fed));
        return fetch.Closure.Where(n => graph.Find(n).Op is "Placeholder" or "PlaceholderWithDefault" && NameStem.Of(n) == stem).Order(StringComparer.Ordinal).FirstOrDefault();
    }
}
