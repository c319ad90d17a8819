namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>
/// What the live audit must find in each recorded program: the reproduction itself in a wrong one, nothing in a right one, and what stands here where a
/// program shows another mistake, or more than one, or where the audit cannot see it.
/// </summary>
internal static class RecordedFindings
{
    private const string NoMistake = "";

    private static readonly Dictionary<string, string> s_others = new()
    {
        // Wrong ways that give the right answer: the fetch is the restored copy.
        ["R01 d2"] = NoMistake,
        ["R01 g"] = NoMistake,
        ["R01 i2"] = NoMistake,

        // The initializer that wipes the restored copy is R02's.
        ["R01 e"] = "R02",
        ["R12 a2"] = "R02",

        // A saver that was made before the import is R18's.
        ["R01 f"] = "R18",
        ["EMA-ordinary f1"] = "R18",
        ["EMA-ordinary f2"] = "R18",
        ["EMA-noisy f1"] = "R18",
        ["EMA-noisy f2"] = "R18",
        ["R18 f"] = "R07 R18 R36",

        // Nothing ran the restore; that it is a clash of names shows in the graph.
        ["R18 h"] = "R06 R18",
        ["R18 j"] = "R01",
        ["R18 the line deleted"] = "R01",

        // The mixed graph under its other names.
        ["R14 a"] = "R01",
        ["R14 b"] = "R01",
        ["R14 c"] = "R01",
        ["R19 c"] = "R01",
        ["R19 d"] = "R01",
        ["EMA-ordinary f4"] = "R01",
        ["EMA-noisy f4"] = "R01",
        ["EMA-ordinary a"] = "R05",
        ["EMA-noisy a"] = "R05",

        // Batch normalization in training mode, too.
        ["R03 a2"] = "R03 R09",
        ["R03 d"] = "R03 R09",
        ["R04 a2"] = "R04 R09",

        // Restored into nothing: the keys go nowhere.
        ["R07 a"] = "R07 R36",
        ["R07 c"] = "R07 R36",
        ["R20 resource"] = "R20 R36",

        // The second copy has no value besides.
        ["R13 g"] = "R13 R28",

        // Not restored in this session: the finding of R06 says that it may have been another's.
        ["R28 a"] = "R06",

        // The raw values are what this program predicts with; the averages are wrong.
        ["R05 c: "] = NoMistake,

        // Only in its training step.
        ["R17 a"] = NoMistake,

        // No look at graph, file and session tells; R21 needs the .meta of the program that saved.
        ["R15 "] = NoMistake,
        ["R21 a"] = NoMistake,

        // By the names of the files, on the command line.
        ["R25 a"] = NoMistake,
        ["R25 b"] = NoMistake,
        ["R25 c"] = "R05",

        // It does not happen: the second import is numbered.
        ["R26 "] = NoMistake,
    };

    /// <summary>The ids to find, in order.</summary>
    public static IEnumerable<string> Expected(RecordedCase recorded)
    {
        var other = s_others.FirstOrDefault(o => recorded.ToString().StartsWith(o.Key, StringComparison.Ordinal)).Value;
        return (other ?? (recorded.IsControl ? NoMistake : recorded.Id)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
