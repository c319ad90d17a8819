namespace Reproductions.Benchmarks;

/// <summary>Somebody else's implementation of some works.</summary>
internal interface IPeer : IDisposable
{
    /// <summary>Who does <paramref name="work"/>; null when this peer does not.</summary>
    string? NameFor(string work);

    /// <summary>Does a work once: the time it took, and the number that ours must find too (NaN for none).</summary>
    (double Seconds, double Check) Run(string work);
}
