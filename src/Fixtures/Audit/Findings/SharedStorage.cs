using Reproductions.Fixtures.Audit.Static;

namespace Reproductions.Fixtures.Audit.Findings;

/// <summary>Resource variables of two networks share one storage (R19).</summary>
internal sealed class SharedStorage : IFindingRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Find(AuditContext context)
    {
        var shared = context.Graph.Variables.Where(v => v.IsResource).GroupBy(v => v.Storage).Where(g => g.Count() > 1).ToList();
        if (shared.Count == 0)
        {
            yield break;
        }

        var writers = context.Restores.Count(r => r.Map.Any(e => shared.Exists(s => s.Key == e.Variable.Storage)));
        yield return Finding.Of(
            writers > 1 ? Grade.Silent : Grade.Quiet,
            "R19",
            $"{shared.Count} resource variables stand under two names: restoring one network writes the other.",
            "An import renames nodes, not their shared_name, which is what a session keeps a resource under.",
            "Use a session of its own for each network.",
            shared.Select(g => $"{string.Join(" and ", g.Select(v => v.Name))} are '{g.Key.TrimStart('|')}'"));
    }
}
