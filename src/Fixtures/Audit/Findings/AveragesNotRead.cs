using Reproductions.Fixtures.Audit.Static;

namespace Reproductions.Fixtures.Audit.Findings;

/// <summary>The checkpoint holds moving averages, and the fetch's variables take the raw values (R05).</summary>
internal sealed class AveragesNotRead : IFindingRule
{
    /// <summary>The end of an average's name.</summary>
    public const string Shadow = "/ExponentialMovingAverage";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(AuditContext context) =>
        from fetch in context.Fetches
        let raw = fetch.Reads.Where(r => r.Write.IsRestore && context.Checkpoint is { } c && ShadowOf(c, r.Write.Key) is not null).ToList()
        where raw.Count > 0
        select Finding.Of(
            Grade.Silent,
            "R05",
            $"{fetch.Name} reads raw values although the checkpoint holds the moving averages of {raw.Count} of its {fetch.Reads.Count} variables.",
            $"{context.Restore.Op} writes each key to the variable of its name; the averages go to the shadows, which {fetch.Name} does not read, or nowhere.",
            "In a graph with only the model, restore with Saver(ema.variables_to_restore()); on the .meta path, restore and then assign each shadow to its variable, or make a second Saver from a dictionary.",
            raw.Select(r => $"{r.Variable.Name} took '{r.Write.Key}', not '{ShadowOf(context.Checkpoint, r.Write.Key)}'"));

    /// <summary>The key of a variable's average; null where the checkpoint has none.</summary>
    public static string ShadowOf(AuditCheckpoint checkpoint, string raw) => checkpoint.Entries.Keys.FirstOrDefault(k => IsShadow(k, raw));

    /// <summary>A variable scope may stand twice in front of a shadow's name (R58).</summary>
    private static bool IsShadow(string key, string raw) =>
        key.EndsWith(raw + Shadow, StringComparison.Ordinal) && (key.Length == raw.Length + Shadow.Length || key[^(raw.Length + Shadow.Length + 1)] == '/');
}
