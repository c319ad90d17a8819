using System.Diagnostics.CodeAnalysis;
using Google.Protobuf;

namespace Reproductions.Runtime.Formats.Records;

/// <summary>Reads the events of a TensorBoard log, as summary_iterator does: the file version is not checked, unknown fields stay. Not thread-safe.</summary>
public sealed class EventReader : IDisposable
{
    private readonly TfRecordReader _records;
    private readonly string _path;

    private EventReader(string path, TfRecordReader records)
    {
        _path = path;
        _records = records;
    }

    /// <summary>Byte offset of the event that was read last.</summary>
    public long RecordOffset => _records.RecordOffset;

    /// <summary>Opens a log.</summary>
    /// <exception cref="NotOkStatusException">It is missing, a folder, or may not be read.</exception>
    public static EventReader Open(string path) => new(path, TfRecordReader.Open(path));

    /// <inheritdoc/>
    public void Dispose() => _records.Dispose();

    /// <summary>Reads the next event; false at the end.</summary>
    /// <exception cref="DataLossError">A record is damaged or cut, or holds no event.</exception>
    public bool TryRead([NotNullWhen(true)] out Event? value)
    {
        value = null;
        if (!_records.TryRead(out var record))
        {
            return false;
        }

        value = ProtoBytes.Parse(Event.Parser, record, reason =>
            new DataLossError($"Error parsing message with type 'tensorflow.Event': {reason} The record at byte {_records.RecordOffset} of '{_path}' has right checksums; the program that wrote it put something else in."));
        return true;
    }

    /// <summary>All events from here on.</summary>
    /// <inheritdoc cref="TryRead" path="exception"/>
    public IEnumerable<Event> Events()
    {
        while (TryRead(out var value))
        {
            yield return value;
        }
    }
}
