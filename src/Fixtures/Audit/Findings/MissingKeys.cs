using Reproductions.Fixtures.Audit.Static;

namespace Reproductions.Fixtures.Audit.Findings;

/// <summary>The restore asks for keys that the checkpoint does not have (R38 and its kin).</summary>
internal sealed class MissingKeys : IFindingRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Find(AuditContext context)
    {
        if (context.Checkpoint is not { } checkpoint)
        {
            yield break;
        }

        var missing = context.Restore.Map.Where(e => !checkpoint.Has(e.Key)).OrderBy(e => e.Key, StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            yield return Finding.Of(
                Grade.Loud,
                Id(missing[0].Key),
                $"Key {missing[0].Key} not found in checkpoint: {context.Restore.Op} asks for {missing.Count} keys that '{Path.GetFileName(checkpoint.Prefix)}' does not have.",
                "The graph has variables that the program which saved did not have, or calls them otherwise.",
                context.Renames.Count > 0
                    ? "Map the names: give the Saver a dictionary from key to variable (see the renames)."
                    : "Restore the variables that both have and initialize the others, or map the names with a dictionary.",
                missing.Select(e => $"'{e.Key}' for {e.Variable.Name}{Nearest(checkpoint, e)}"));
        }
    }

    /// <summary>The key of the same shape whose name ends most alike.</summary>
    private static string Nearest(AuditCheckpoint checkpoint, RestoreEntry entry)
    {
        var alike = checkpoint.Entries
            .Where(e => entry.Variable.Shape is null || entry.Variable.Shape.SequenceEqual(e.Value.Shape))
            .Select(e => (e.Key, Alike: e.Key.Reverse().Zip(entry.Key.Reverse()).TakeWhile(p => p.First == p.Second).Count()))
            .OrderByDescending(e => e.Alike)
            .ThenBy(e => e.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        return alike.Alike > 0 ? $"; nearest: '{alike.Key}'" : "";
    }

    private static string Id(string key) => key switch
    {
        _ when key.Contains("ExponentialMovingAverage_", StringComparison.Ordinal) => "R57",
        _ when key.Contains("/part_", StringComparison.Ordinal) => "R59",
        _ when key.EndsWith("ExponentialMovingAverage", StringComparison.Ordinal) => "R58",
        _ => "R38",
    };
}
