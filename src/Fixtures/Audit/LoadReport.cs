using System.Globalization;
using Tensorflow;

namespace Reproductions.Fixtures.Audit;

/// <summary>Which variables a prediction reads, who wrote each of them last, and what that means.</summary>
/// <param name="Fetch">The tensor.</param>
/// <param name="Sources">Its variables, in the order of creation.</param>
public sealed record LoadReport(string Fetch, IReadOnlyList<VariableSource> Sources)
{
    /// <summary>Number of variables that a restore wrote last.</summary>
    public int Restored => Sources.Count(s => s.WrittenBy == "restore");

    /// <summary>True when every variable holds what a checkpoint held.</summary>
    public bool IsRestored => Sources.Count > 0 && Restored == Sources.Count;

    /// <summary>What it means, in a sentence or two.</summary>
    public string Verdict => IsRestored
        ? $"{Fetch} reads {Sources.Count} variables, all restored from the checkpoint."
        : $"{Fetch} reads {Sources.Count} variables; restore wrote {Restored} of them: {Names()} {Held()}. Build the network only once: either import the .meta and fetch its tensors by name, or rebuild it and restore with a Saver made over it.";

    /// <summary>The report of <paramref name="fetch"/> in <paramref name="session"/>.</summary>
    public static LoadReport Of(Session session, Tensor fetch) => new(fetch.name, session.sources_of(fetch));

    /// <summary>The verdict, then a line a variable.</summary>
    public override string ToString() => Verdict + "\n" + string.Join("\n", Sources.Select(Line));

    private static string Line(VariableSource source) => source.WrittenBy switch
    {
        "restore" => $"  {source.Variable}: restored from the key '{source.Key}' by {source.Operation} in run {Number(source.Run)}",
        "nobody" => $"  {source.Variable}: never written",
        var kind => $"  {source.Variable}: written by {kind} {source.Operation} in run {Number(source.Run)}",
    };

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private string Names()
    {
        var wrong = Sources.Where(s => s.WrittenBy != "restore").Select(s => s.Variable).ToList();
        return wrong.Count <= 2 ? string.Join(" and ", wrong) : $"{wrong[0]} .. {wrong[^1]}";
    }

    private string Held() => Sources.Where(s => s.WrittenBy != "restore").All(s => s.WrittenBy == "nobody")
        ? "were never written"
        : "hold their initializer's values";
}
