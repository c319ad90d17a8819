namespace Reproductions.Runtime.Formats.Records;

/// <summary>
/// The plain bytes of a gzip or zlib file, by the rules of TensorFlow's reader: what fits one buffer is unpacked, and its checksum
/// compared, before any of it is seen; a file may end before its trailer. Not thread-safe.
/// </summary>
internal sealed class UnpackedStream : Stream
{
    private const int BufferBytes = 256 * 1024;

    private readonly Stream _file;
    private readonly PackedSource _source;
    private readonly bool _gzip;
    private readonly byte[] _buffer = new byte[BufferBytes];
    private Inflater? _member;
    private uint _sum;
    private uint _length;
    private int _at;
    private int _end;

    /// <summary>Unpacks a file, which is closed with this stream.</summary>
    public UnpackedStream(Stream file, bool gzip)
    {
        _file = file;
        _gzip = gzip;
        _source = new PackedSource(file);
    }

    /// <summary>True when the file ended inside a packed stream.</summary>
    public bool IsCut => _source.IsCut;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (_at == _end && !Fill())
        {
            return 0;
        }

        var count = Math.Min(buffer.Length, _end - _at);
        _buffer.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _file.Dispose();
        base.Dispose(disposing);
    }

    private bool Fill()
    {
        _at = 0;
        _end = 0;
        while (_end == 0)
        {
            if (_member is null)
            {
                if (_source.IsCut || _source.AtEnd || !TryHeader())
                {
                    return false;
                }

                _member = new Inflater(_source);
                _sum = _gzip ? 0u : 1u;
                _length = 0;
            }

            _end = _member.Read(_buffer);
            _sum = _gzip ? Checksums.Crc32(_sum, _buffer.AsSpan(0, _end)) : Checksums.Adler32(_sum, _buffer.AsSpan(0, _end));
            _length += (uint)_end;
            if (_member.IsDone)
            {
                _member = null;
                CheckTrailer();
            }
            else if (_end == 0)
            {
                return false;
            }
        }

        return true;
    }

    private bool TryHeader()
    {
        try
        {
            if (_gzip)
            {
                ReadGzipHeader();
            }
            else
            {
                var method = _source.Byte();
                var flags = _source.Byte();
                if ((method & 15) != 8 || (method >> 4) > 7 || ((method << 8) | flags) % 31 != 0 || (flags & 0x20) != 0)
                {
                    throw new InvalidDataException("incorrect header check");
                }
            }

            return true;
        }
        catch (EndOfStreamException)
        {
            _source.IsCut = true;
            return false;
        }
    }

    // 1f 8b, method 8, flags, 6 bytes of time and system, then what the flags say.
    private void ReadGzipHeader()
    {
        if (_source.Byte() != 0x1F || _source.Byte() != 0x8B)
        {
            throw new InvalidDataException("incorrect header check");
        }

        if (_source.Byte() != 8)
        {
            throw new InvalidDataException("unknown compression method");
        }

        var flags = _source.Byte();
        Skip(6);
        if ((flags & 4) != 0)
        {
            Skip(_source.Byte() | (_source.Byte() << 8));
        }

        for (var texts = (flags >> 3) & 3; texts != 0; texts &= texts - 1)
        {
            while (_source.Byte() != 0)
            {
            }
        }

        if ((flags & 2) != 0)
        {
            Skip(2);
        }
    }

    private void Skip(int count)
    {
        for (; count > 0; count--)
        {
            _source.Byte();
        }
    }

    private void CheckTrailer()
    {
        _source.Align();
        try
        {
            if (_gzip)
            {
                Demand(LittleEndian() == _sum, "incorrect data check");
                Demand(LittleEndian() == _length, "incorrect length check");
            }
            else
            {
                var sum = 0u;
                for (var i = 0; i < 4; i++)
                {
                    sum = (sum << 8) | (uint)_source.Byte();
                }

                Demand(sum == _sum, "incorrect data check");
            }
        }
        catch (EndOfStreamException)
        {
            // TensorFlow's reader does not miss a trailer.
            _source.IsCut = true;
        }
    }

    private uint LittleEndian()
    {
        var value = 0u;
        for (var shift = 0; shift < 32; shift += 8)
        {
            value |= (uint)_source.Byte() << shift;
        }

        return value;
    }

    private static void Demand(bool condition, string words)
    {
        if (!condition)
        {
            throw new InvalidDataException(words);
        }
    }
}
