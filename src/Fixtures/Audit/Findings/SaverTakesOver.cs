using Reproductions.Fixtures.Audit.Static;

namespace Reproductions.Fixtures.Audit.Findings;

/// <summary>Two savers of one graph: the name that a .meta's saver runs belongs to whoever came first (R13, R18).</summary>
internal sealed class SaverTakesOver : IFindingRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Find(AuditContext context) =>
        from later in context.Restores
        let first = context.Restores.FirstOrDefault(r => IsNumberedAfter(later.Op, r.Op))
        where first is not null
        let network = first.Map.Select(e => e.Variable.Storage).ToHashSet()

        // Two savers of one network may write a key to different variables, as for moving averages: a clash is of two networks.
        let clash = first.Map.Where(f => later.Map.Any(l => l.Key == f.Key && !network.Contains(l.Variable.Storage))).ToList()
        where clash.Count > 0 || first.Map.Count == 0
        let same = first.Map.Select(e => e.Key).ToHashSet().SetEquals(later.Map.Select(e => e.Key))
        select Finding.Of(
            same || first.Map.Count == 0 ? Grade.Silent : Grade.Quiet,
            same ? "R13" : "R18",
            first.Map.Count == 0
                ? $"{first.Op} restores nothing: another operation took the name that the saver runs."
                : $"A saver that was imported for {later.Op} runs {first.Op} instead and writes the other network.",
            "An imported saver is three names, found when it runs; the import renamed its operations, not those names.",
            "Keep one graph and session a model, or import under an import_scope.",
            clash.Select(c => $"key '{c.Key}': {first.Op} writes {c.Variable.Name}, {later.Op} writes {later.Map.First(l => l.Key == c.Key).Variable.Name}"));

    private static bool IsNumberedAfter(string later, string first) =>
        later.StartsWith(first + "_", StringComparison.Ordinal) && later[(first.Length + 1)..].All(char.IsAsciiDigit);
}
