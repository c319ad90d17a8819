using Reproductions.Fixtures.Networks;

namespace Reproductions.Fixtures.Training;

/// <summary>
/// The small network, trained once for all tests of a collection and saved like the student did. Tests read the files and
/// must not change them.
/// </summary>
public class TrainedCheckpoint : IDisposable
{
    private readonly TempDirectory _folder = new();

    /// <summary>Trains. Progress goes to standard error.</summary>
    public TrainedCheckpoint()
    {
        Settings = new TrainingSettings();
        Prefix = TrainingProgram.Run(Settings, _folder.FullName, p => Console.Error.WriteLine($"training the fixture: {p}"));
    }

    /// <summary>How it was trained.</summary>
    public TrainingSettings Settings { get; }

    /// <summary>The network.</summary>
    public NetworkSize Size => Settings.Size;

    /// <summary>The folder of the checkpoints.</summary>
    public string Folder => _folder.FullName;

    /// <summary>The prefix of the last checkpoint.</summary>
    public string Prefix { get; }

    /// <summary>The meta graph of the last checkpoint.</summary>
    public string Meta => Prefix + ".meta";

    /// <inheritdoc/>
    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
