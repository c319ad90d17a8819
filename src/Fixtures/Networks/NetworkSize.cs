namespace Reproductions.Fixtures.Networks;

/// <summary>Widths of the student's network.</summary>
/// <param name="Name">What to call it.</param>
/// <param name="Conv1">Channels of the first convolution.</param>
/// <param name="Conv2">Channels of the second convolution.</param>
/// <param name="Dense">Units of the fully connected part.</param>
public sealed record NetworkSize(string Name, int Conv1, int Conv2, int Dense)
{
    /// <summary>The student's own: 32, 64, 1024.</summary>
    public static NetworkSize Seed { get; } = new("seed", 32, 64, 1024);

    /// <summary>One that trains in seconds: 8, 16, 64.</summary>
    public static NetworkSize Small { get; } = new("small", 8, 16, 64);
}
