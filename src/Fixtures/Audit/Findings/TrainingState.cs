namespace Reproductions.Fixtures.Audit.Findings;

/// <summary>What an optimizer keeps, which is of no use to a prediction.</summary>
internal static class TrainingState
{
    private static readonly string[] s_slots = ["Adam", "Momentum", "RMSProp", "Adagrad", "Adadelta", "Ftrl", "ExponentialMovingAverage", "ProximalAdagrad", "AdagradDA"];

    /// <summary>True for the name of a slot, a power or a step.</summary>
    public static bool IsKey(string key)
    {
        var last = key[(key.LastIndexOf('/') + 1)..];
        return last is "beta1_power" or "beta2_power" or "global_step" || (key.Contains('/') && s_slots.Any(s => last == s || (last.StartsWith(s + "_", StringComparison.Ordinal) && last[(s.Length + 1)..].All(char.IsAsciiDigit))));
    }
}
