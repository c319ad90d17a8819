using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace Reproductions.Runtime.Formats.Records;

/// <summary>Reads a TFRecord file record by record, both checksums compared. Not thread-safe.</summary>
/// <remarks>
/// <code>
/// uint64 LE  length
/// uint32 LE  masked CRC-32C of those eight bytes
/// bytes      data
/// uint32 LE  masked CRC-32C of data
/// </code>
/// A file that ends inside the twelve bytes of a header ends cleanly, as a log that is being written does.
/// </remarks>
public sealed class TfRecordReader : IDisposable
{
    private const int HeaderBytes = 12;
    private const int FooterBytes = 4;

    // What a file only claims to hold is believed in steps of this many bytes.
    private const int Step = 1 << 20;

    private readonly Stream _stream;
    private readonly string _path;
    private readonly long _fileLength;

    private TfRecordReader(string path, Stream stream, long fileLength)
    {
        _path = path;
        _stream = stream;
        _fileLength = fileLength;
    }

    /// <summary>Byte offset of the next record in the plain stream.</summary>
    public long Offset { get; private set; }

    /// <summary>Byte offset of the record that was read last.</summary>
    public long RecordOffset { get; private set; }

    /// <summary>Opens a file.</summary>
    /// <exception cref="NotOkStatusException">It is missing, a folder, or may not be read.</exception>
    public static TfRecordReader Open(string path, RecordCompression compression = RecordCompression.None)
    {
        var handle = FileErrors.OpenRead(path);
        var file = new FileStream(handle, FileAccess.Read, bufferSize: 1 << 16);
        return compression == RecordCompression.None
            ? new TfRecordReader(path, file, file.Length)
            : new TfRecordReader(path, new UnpackedStream(file, compression == RecordCompression.Gzip), -1);
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    /// <summary>Reads the next record; false at the end.</summary>
    /// <exception cref="DataLossError">A checksum is wrong, the file was cut inside a record, or it does not unpack.</exception>
    public bool TryRead([NotNullWhen(true)] out byte[]? record)
    {
        record = null;
        Span<byte> header = stackalloc byte[HeaderBytes];
        if (Fill(header) < HeaderBytes)
        {
            return false;
        }

        if (!Matches(header[..8], header[8..]))
        {
            throw new DataLossError($"corrupted record at {Offset}{(Offset == 0 ? " (Is this even a TFRecord file?)" : "")}. The length of the record in '{_path}' does not match its checksum.");
        }

        var length = BinaryPrimitives.ReadUInt64LittleEndian(header);
        if (length > ulong.MaxValue - FooterBytes)
        {
            throw new DataLossError($"record size too large. The record at byte {Offset} of '{_path}' claims {length} bytes.");
        }

        record = ReadBody(length);
        RecordOffset = Offset;
        Offset += HeaderBytes + record.Length + FooterBytes;
        return true;
    }

    /// <summary>All records from here on.</summary>
    /// <inheritdoc cref="TryRead" path="exception"/>
    public IEnumerable<byte[]> Records()
    {
        while (TryRead(out var record))
        {
            yield return record;
        }
    }

    private static bool Matches(ReadOnlySpan<byte> data, ReadOnlySpan<byte> masked) =>
        Crc32C.Mask(Crc32C.Compute(data)) == BinaryPrimitives.ReadUInt32LittleEndian(masked);

    private byte[] ReadBody(ulong length)
    {
        if (length > (ulong)Array.MaxLength || (_fileLength >= 0 && length + FooterBytes > (ulong)Math.Max(0, _fileLength - Offset - HeaderBytes)))
        {
            throw Truncated(length);
        }

        var data = new byte[Math.Min((int)length, _fileLength >= 0 ? (int)length : Step)];
        var done = Fill(data);
        while (done == data.Length && data.Length < (int)length)
        {
            Array.Resize(ref data, (int)Math.Min((long)length, 2L * data.Length));
            done += Fill(data.AsSpan(done));
        }

        Span<byte> footer = stackalloc byte[FooterBytes];
        if (done < data.Length || Fill(footer) < FooterBytes)
        {
            throw Truncated(length);
        }

        return Matches(data, footer)
            ? data
            : throw new DataLossError($"corrupted record at {Offset + HeaderBytes}. The {length} bytes of data of the record at byte {Offset} of '{_path}' do not match their checksum.");
    }

    private DataLossError Truncated(ulong length) =>
        new($"truncated record at {Offset}. It claims {length} bytes; '{_path}' ends before that. Everything before the record was read.");

    private int Fill(Span<byte> target)
    {
        var done = 0;
        try
        {
            while (done < target.Length)
            {
                var count = _stream.Read(target[done..]);
                if (count == 0)
                {
                    break;
                }

                done += count;
            }
        }
        catch (InvalidDataException e)
        {
            throw new DataLossError($"inflate() failed with error -3: {e.Message}. '{_path}' is damaged, or packed otherwise than the reader was told; record at byte {Offset} of the plain stream.", e);
        }
        catch (Exception e) when (FileErrors.IsRefusal(e))
        {
            throw FileErrors.Of(_path, e);
        }

        return done;
    }
}
