namespace Reproductions.Fixtures.Audit.Findings;

/// <summary>Keys of the checkpoint that no variable takes (R36).</summary>
internal sealed class UnusedKeys : IFindingRule
{
    private static readonly string[] s_slots = ["Adam", "Momentum", "RMSProp", "Adagrad", "Adadelta", "Ftrl", "ExponentialMovingAverage", "ProximalAdagrad", "AdagradDA"];

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(AuditContext context)
    {
        if (context.Checkpoint is not { } checkpoint || context.Order.RestoreRun is null)
        {
            yield break;
        }

        var used = context.Restore.Map.Select(e => e.Key).ToHashSet();
        var unused = checkpoint.Entries.Keys.Where(k => !used.Contains(k) && !IsTrainingState(k)).Order(StringComparer.Ordinal).ToList();
        if (unused.Count > 0)
        {
            yield return Finding.Of(
                Grade.Quiet,
                "R36",
                $"{unused.Count} of {checkpoint.Entries.Count} keys of the checkpoint go nowhere.",
                $"{context.Restore.Op} does not ask for them, and no Saver ever mentions keys that it does not use.",
                "Compare both lists; where names differ by a pattern, see the renames.",
                unused.Select(k => $"'{k}'"));
        }
    }

    /// <summary>What an optimizer keeps is of no use to a prediction.</summary>
    private static bool IsTrainingState(string key)
    {
        var last = key[(key.LastIndexOf('/') + 1)..];
        return last is "beta1_power" or "beta2_power" or "global_step" || (key.Contains('/') && s_slots.Any(s => last == s || (last.StartsWith(s + "_", StringComparison.Ordinal) && last[(s.Length + 1)..].All(char.IsAsciiDigit))));
    }
}
