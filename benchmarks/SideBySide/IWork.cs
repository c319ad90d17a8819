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
}
