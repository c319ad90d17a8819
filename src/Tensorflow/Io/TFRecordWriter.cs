using Reproductions.Runtime.Formats.Records;

namespace Tensorflow;

/// <summary>Writes a TFRecord file. Not thread-safe.</summary>
/// <param name="path">The file; an existing one is replaced.</param>
/// <param name="options">The compression; null for none.</param>
public class TFRecordWriter(string path, TFRecordOptions options = null) : IDisposable
{
    private readonly TfRecordWriter _records = new(path, (options ?? new TFRecordOptions()).Compression);

    /// <summary>Appends a record.</summary>
    public void write(byte[] record) => _records.Write(record);

    /// <summary>Hands what was written to the operating system.</summary>
    public void flush() => _records.Flush();

    /// <summary>Ends the file.</summary>
    public void close() => Dispose();

    /// <summary>Ends the file.</summary>
    public void Dispose()
    {
        _records.Dispose();
        GC.SuppressFinalize(this);
    }
}
