namespace Reproductions.Benchmarks;

/// <summary>One line of the table: something that is timed.</summary>
internal interface IWork : IDisposable
{
    /// <summary>Its name, as the JSON gives it.</summary>
    string Name { get; }

    /// <summary>Unit of the printed figures.</summary>
    string Unit { get; }

    /// <summary>Turns seconds into the unit's figure.</summary>
    double Figure(double seconds);

    /// <summary>Does the work once and returns a number that the peer must find too, or NaN.</summary>
    double Run();

    /// <summary>Called before each timed run of the work and of a peer: lets come to rest what earlier runs left behind.</summary>
    void Settle()
    {
    }
}
