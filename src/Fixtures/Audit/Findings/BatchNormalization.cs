using Reproductions.Fixtures.Audit.Static;

namespace Reproductions.Fixtures.Audit.Findings;

/// <summary>The names of batch normalization's moving statistics.</summary>
internal static class BatchNormalization
{
    /// <summary>The end of a moving mean's name.</summary>
    public const string Mean = "moving_mean";

    /// <summary>The end of a moving variance's name.</summary>
    public const string Variance = "moving_variance";

    /// <summary>True for a moving mean or variance.</summary>
    public static bool IsStatistic(string name) => name.EndsWith(Mean, StringComparison.Ordinal) || name.EndsWith(Variance, StringComparison.Ordinal);
}
