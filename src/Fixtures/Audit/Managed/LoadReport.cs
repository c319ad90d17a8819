using System.Globalization;
using Reproductions.Fixtures.Audit.Findings;
using Tensorflow;

namespace Reproductions.Fixtures.Audit.Managed;

/// <summary>Which variables a prediction reads, who wrote each of them last, and what that means.</summary>
/// <param name="Fetch">The tensor.</param>
/// <param name="Sources">Its variables, in the order of creation.</param>
/// <param name="Findings">What is wrong, the silent first.</param>
public sealed record LoadReport(string Fetch, IReadOnlyList<VariableSource> Sources, IReadOnlyList<Finding> Findings)
{
    private const int MostRenames = 10;

    /// <summary>Keys of the checkpoint that would serve variables of other names.</summary>
    public IReadOnlyList<Rename> Renames { get; init; } = [];

    /// <summary>Number of variables that a restore wrote last.</summary>
    public int Restored => Sources.Count(s => s.WrittenBy == "restore");

    /// <summary>True when every variable holds what a checkpoint held.</summary>
    public bool IsRestored => Sources.Count > 0 && Restored == Sources.Count;

    /// <summary>What it means, in a few sentences.</summary>
    public string Verdict => Findings.Count > 0 ? $"{Findings[0].Title} {Findings[0].Cause} {Findings[0].Remedy}"
        : IsRestored ? $"{Fetch} reads {Sources.Count} variables, all restored from the checkpoint."
        : Restored == 0 ? $"{Fetch} reads {Sources.Count} variables; no restore wrote any of them. Run one after the initializer, with a Saver made over these variables."
        : $"{Fetch} reads {Sources.Count} variables; restore wrote {Restored} of them. Restore the others, too, after the initializer.";

    /// <summary>The verdict, a line a variable, the renames that would serve, and the findings with their pages; without findings, the page that explains the verdict.</summary>
    public override string ToString() => string.Join("\n", [Verdict, .. Sources.Select(Line), .. RenameLines, .. Pages]);

    private IEnumerable<string> RenameLines => Renames.Take(MostRenames).Select(r => $"  rename: '{r.From}' -> '{r.To}'").Concat(Renames.Count > MostRenames ? [$"  and {Number(Renames.Count - MostRenames)} more renames"] : []);

    private IEnumerable<string> Pages => Findings.Count > 0
        ? Findings.Select(f => $"  {f.Grade.ToString().ToUpperInvariant()} {f.Id}: {f.Title} See docs/reproductions/{f.Id}.md")
        : [$"  See docs/{(IsRestored || Sources.Count == 0 ? "failing-tests.md#who-wrote-the-variables" : Restored == 0 ? "reproductions/R06.md" : "reproductions/R07.md")}"];

    private static string Line(VariableSource source) => source.WrittenBy switch
    {
        "restore" => $"  {source.Variable}: restored from the key '{source.Key}' of '{Path.GetFileName(source.File)}' by {source.Operation} in run {Number(source.Run)}",
        "nobody" => $"  {source.Variable}: never written",
        var kind => $"  {source.Variable}: written by {kind} {source.Operation} in run {Number(source.Run)}",
    };

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
