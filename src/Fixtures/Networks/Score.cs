namespace Reproductions.Fixtures.Networks;

/// <summary>Right answers out of all.</summary>
/// <param name="Correct">Number of right answers.</param>
/// <param name="Of">Number of questions.</param>
public readonly record struct Score(int Correct, int Of)
{
    /// <summary>The share of right answers, from 0 to 1.</summary>
    public double Accuracy => Of == 0 ? 0 : (double)Correct / Of;

    /// <summary>As a program prints it: <c>0.9784 (4892 of 5000)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Accuracy:0.0000} ({Correct} of {Of})");
}
