using System.Text.RegularExpressions;

namespace Reproductions.Fixtures.Lanes;

/// <summary>What the report of a test says that ended as the ledger lists: the lane writes it, the comparison of two runs reads it.</summary>
/// <param name="Report">The judgement, which begins with the entry's id.</param>
/// <param name="Seen">How the test itself ended.</param>
public sealed partial record HeldDifference(string Report, TestOutcome Seen)
{
    /// <summary>Finds it in a test's output; null where there is none.</summary>
    /// <param name="test">The test.</param>
    /// <param name="output">All that the test wrote.</param>
    public static HeldDifference Find(string test, string output) => Form().Match(output) is { Success: true } match
        ? new HeldDifference(match.Groups["report"].Value, new TestOutcome(test, Passed: false, match.Groups["type"].Value, match.Groups["message"].Value))
        : null;

    /// <inheritdoc/>
    public override string ToString() => $"{Report}\nSeen: {Seen.Exception} : {Seen.Message.Split('\n')[0].TrimEnd('\r')}";

    [GeneratedRegex(@"(?<report>TFN-\d{4} holds: [^\r\n]*)\r?\nSeen: (?<type>\S*) : (?<message>[^\r\n]*)")]
    private static partial Regex Form();
}
