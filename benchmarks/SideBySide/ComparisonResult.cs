namespace Reproductions.Benchmarks;

/// <summary>A line of the table.</summary>
/// <param name="Peer">Who else did the work; null for nobody.</param>
/// <param name="Ours">Our figure, in the work's unit.</param>
/// <param name="Theirs">The peer's.</param>
/// <param name="Differs">True when both found different numbers.</param>
internal sealed record ComparisonResult(string? Peer, double Ours, double? Theirs, bool Differs)
{
    /// <summary>Our time divided by theirs: below 1 is ahead.</summary>
    public double? Ratio => Ours / Theirs;
}
