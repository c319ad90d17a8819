using System.Buffers.Binary;
using System.IO.Compression;

namespace Reproductions.Runtime.Formats.Records;

/// <summary>Writes a TFRecord file in the layout of <see cref="TfRecordReader"/>. Not thread-safe.</summary>
public sealed class TfRecordWriter : IDisposable
{
    private readonly Stream _stream;
    private readonly string _path;

    /// <summary>Makes a file, or empties one.</summary>
    /// <exception cref="NotOkStatusException">The disk refuses.</exception>
    public TfRecordWriter(string path, RecordCompression compression = RecordCompression.None)
    {
        _path = path;
        try
        {
            var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
            _stream = compression switch
            {
                RecordCompression.Gzip => new GZipStream(file, CompressionLevel.Optimal),
                RecordCompression.Zlib => new ZLibStream(file, CompressionLevel.Optimal),
                _ => file,
            };
        }
        catch (Exception e) when (FileErrors.IsRefusal(e))
        {
            throw FileErrors.Of(path, e);
        }
    }

    /// <summary>Appends a record.</summary>
    /// <exception cref="NotOkStatusException">The disk refuses.</exception>
    public void Write(ReadOnlySpan<byte> record)
    {
        Span<byte> header = stackalloc byte[12];
        BinaryPrimitives.WriteInt64LittleEndian(header, record.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], Crc32C.Mask(Crc32C.Compute(header[..8])));
        Span<byte> footer = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(footer, Crc32C.Mask(Crc32C.Compute(record)));
        try
        {
            _stream.Write(header);
            _stream.Write(record);
            _stream.Write(footer);
        }
        catch (Exception e) when (FileErrors.IsRefusal(e))
        {
            throw FileErrors.Of(_path, e);
        }
    }

    /// <summary>Hands what was written to the operating system.</summary>
    public void Flush() => _stream.Flush();

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();
}
