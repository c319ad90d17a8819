using System.Globalization;
using Google.Protobuf;

namespace Reproductions.Runtime.Formats.Records;

/// <summary>Writes a TensorBoard log. The file is made with the first event, and starts with the version record. Not thread-safe.</summary>
/// <param name="directory">The folder; made when it is missing.</param>
/// <param name="suffix">Appended to the file's name; may be empty.</param>
/// <param name="clock">The wall time of the version record and the file's name; null for that of the system.</param>
/// <param name="host">The machine's name in the file's name; null for that of this one.</param>
public sealed class EventWriter(string directory, string suffix = "", TimeProvider? clock = null, string? host = null) : IDisposable
{
    private const string Version = "brain.Event:2";

    private TfRecordWriter? _records;

    /// <summary>The file; null before the first event.</summary>
    public string? Path { get; private set; }

    /// <summary>Appends an event.</summary>
    /// <exception cref="NotOkStatusException">The disk refuses.</exception>
    public void Write(Event value)
    {
        _records ??= Start();
        _records.Write(value.ToByteArray());
    }

    /// <summary>Hands what was written to the operating system.</summary>
    public void Flush() => _records?.Flush();

    /// <inheritdoc/>
    public void Dispose()
    {
        _records?.Dispose();
        _records = null;
    }

    private TfRecordWriter Start()
    {
        var seconds = (clock ?? TimeProvider.System).GetUtcNow().ToUnixTimeSeconds();
        try
        {
            Directory.CreateDirectory(directory);
        }
        catch (Exception e) when (FileErrors.IsRefusal(e))
        {
            throw FileErrors.Of(directory, e);
        }

        // TensorFlow overwrites the log of another writer that started in the same second; the name's time gives way here.
        var named = seconds;
        do
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"events.out.tfevents.{named++:D10}.{host ?? Environment.MachineName}{suffix}");
            Path = System.IO.Path.Combine(directory, name);
        }
        while (File.Exists(Path));

        var records = new TfRecordWriter(Path);
        records.Write(new Event { WallTime = seconds, FileVersion = Version }.ToByteArray());
        return records;
    }
}
