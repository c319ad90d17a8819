namespace Reproductions.Fixtures.Lanes.Results;

/// <summary>A test whose outcome two runs differ in.</summary>
/// <param name="Kind">What it means.</param>
/// <param name="Before">The earlier result; null for a new test.</param>
/// <param name="After">The later result; null for one that is gone.</param>
/// <param name="Reproduction">The reproduction that the test is about; null where it belongs to none.</param>
public sealed record Change(ChangeKind Kind, TestResult Before, TestResult After, string Reproduction)
{
    /// <summary>The test.</summary>
    public TestResult Test => After ?? Before;
}
