namespace Reproductions.Fixtures.Audit.Findings;

/// <summary>Something that goes wrong, or soon will.</summary>
/// <param name="Grade">How it shows.</param>
/// <param name="Id">The reproduction that shows it, R01 to R63.</param>
/// <param name="Title">What is wrong, in a sentence.</param>
/// <param name="Cause">Why.</param>
/// <param name="Remedy">What to do.</param>
/// <param name="Evidence">Names and numbers that prove it, at most ten and a count.</param>
public sealed record Finding(Grade Grade, string Id, string Title, string Cause, string Remedy, IReadOnlyList<string> Evidence)
{
    private const int MostEvidence = 10;

    /// <summary>A finding whose evidence may be long.</summary>
    public static Finding Of(Grade grade, string id, string title, string cause, string remedy, IEnumerable<string> evidence)
    {
        var all = evidence.ToList();
        return new Finding(grade, id, title, cause, remedy, all.Count <= MostEvidence ? all : [.. all.Take(MostEvidence), $"and {all.Count - MostEvidence} more"]);
    }
}
