using System.Globalization;
using Reproductions.Fixtures.Audit.Static;

namespace Reproductions.Fixtures.Audit;

/// <summary>The variables behind a fetch.</summary>
/// <param name="Name">The tensor.</param>
/// <param name="Closure">All nodes that it is computed from.</param>
/// <param name="Reads">The variables among them and who wrote each last, in the graph's order.</param>
public sealed record FetchAudit(string Name, IReadOnlySet<string> Closure, IReadOnlyList<VariableRead> Reads)
{
    /// <summary>How many of the variables a restore wrote last.</summary>
    public int Restored => Reads.Count(r => r.Write.IsRestore);

    /// <summary>The fetch in a sentence: what it reads and who wrote it.</summary>
    public string Sentence()
    {
        var others = Reads.Where(r => !r.Write.IsRestore).GroupBy(r => r.Write.By).Select(g => $"{Range([.. g.Select(r => r.Variable.Name)])} {Held(g.Key, g.Count())}");
        return Reads.Count == 0
            ? $"{Name} reads no variable."
            : string.Create(CultureInfo.InvariantCulture, $"{Name} reads {Reads.Count} {(Reads.Count == 1 ? "variable" : "variables")}; restore wrote {Restored} of them{string.Concat(others.Select((o, i) => (i == 0 ? ": " : "; ") + o))}.");
    }

    /// <summary>Names in one phrase: <c>Variable .. Variable_7</c>.</summary>
    public static string Range(IReadOnlyList<string> names) => names.Count <= 2 ? string.Join(" and ", names) : $"{names[0]} .. {names[^1]}";

    private static string Held(string by, int variables) => (by, variables) switch
    {
        (VariableWrite.ByInitializer, 1) => "holds its initializer's value",
        (VariableWrite.ByInitializer, _) => "hold their initializer's values",
        ("nobody", _) => variables == 1 ? "was never written" : "were never written",
        _ => $"{(variables == 1 ? "was" : "were")} written by {by}",
    };
}
