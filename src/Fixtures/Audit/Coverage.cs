using Reproductions.Fixtures.Audit.Static;

namespace Reproductions.Fixtures.Audit;

/// <summary>How much of what the fetches read a restore wrote last.</summary>
/// <param name="Restored">Variables.</param>
/// <param name="Of">Variables in all.</param>
/// <param name="RestoredElements">Elements of the restored variables, where their shapes are known.</param>
/// <param name="OfElements">Elements in all.</param>
public sealed record Coverage(int Restored, int Of, long RestoredElements, long OfElements)
{
    /// <summary>The coverage of all fetches together; a variable that several read counts once.</summary>
    public static Coverage For(IEnumerable<FetchAudit> fetches)
    {
        var reads = fetches.SelectMany(f => f.Reads).DistinctBy(r => r.Variable.Name).ToList();
        return new Coverage(reads.Count(r => r.Write.IsRestore), reads.Count, reads.Where(r => r.Write.IsRestore).Sum(r => Elements(r.Variable)), reads.Sum(r => Elements(r.Variable)));
    }

    private static long Elements(AuditVariable variable) => variable.Shape is null || variable.Shape.Contains(-1) ? 0 : variable.Shape.Aggregate(1L, (product, size) => product * size);
}
