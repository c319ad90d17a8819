namespace Reproductions.Fixtures.Lanes;

/// <summary>How a test ends: it fails with one exception whose message holds a stable fragment.</summary>
/// <param name="Exception">The exception's type without namespace; <c>XunitException</c> for another value than expected.</param>
/// <param name="Fragment">A part of the message that does not change from run to run.</param>
public sealed record ExpectedOutcome(string Exception, string Fragment)
{
    /// <summary>True when <paramref name="seen"/> ended so.</summary>
    public bool Matches(TestOutcome seen) =>
        !seen.Passed && seen.Exception.Split('.')[^1] == Exception && seen.Message.Contains(Fragment, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"{Exception} with \"{Fragment}\"";
}
