namespace Reproductions.Runtime.Formats.TensorBundle;

/// <summary>Reads the bytes of a string tensor one after the other, from its offset to the end of the data file. Not thread-safe.</summary>
internal sealed class StringWindow(DataFile file, BundleEntry entry)
{
    private readonly byte[] _buffer = new byte[16 * 1024];
    private long _next = entry.Offset;
    private int _at;
    private int _end;

    /// <summary>Bytes between here and the end of the file.</summary>
    public long Left => file.Length - _next + (_end - _at);

    /// <summary>Reads a varint of at most ten bytes.</summary>
    /// <exception cref="OutOfRangeError">The file ends, or ten bytes do not end the number.</exception>
    public ulong ReadVarint()
    {
        ulong value = 0;
        for (var shift = 0; shift < 70; shift += 7)
        {
            if (_at == _end)
            {
                Refill();
            }

            var b = _buffer[_at++];
            value |= shift < 64 ? (ulong)(b & 0x7F) << shift : 0;
            if (b < 0x80)
            {
                return value;
            }
        }

        throw new OutOfRangeError($"Parsed past limit. A string length of key '{entry.Key}' in '{file.Path}' near byte {_next - (_end - _at)} does not end.");
    }

    /// <summary>Fills <paramref name="target"/>.</summary>
    /// <exception cref="OutOfRangeError">The file ends.</exception>
    public void Read(Span<byte> target)
    {
        var buffered = Math.Min(target.Length, _end - _at);
        _buffer.AsSpan(_at, buffered).CopyTo(target);
        _at += buffered;
        target = target[buffered..];
        if (target.Length >= _buffer.Length)
        {
            if (file.ReadSome(target, _next) < target.Length)
            {
                throw file.TooShort(entry.Key, entry.Offset, entry.Size);
            }

            _next += target.Length;
            return;
        }

        if (target.Length > 0)
        {
            Refill();
            if (_end < target.Length)
            {
                throw file.TooShort(entry.Key, entry.Offset, entry.Size);
            }

            _buffer.AsSpan(0, target.Length).CopyTo(target);
            _at = target.Length;
        }
    }

    private void Refill()
    {
        _end = file.ReadSome(_buffer, _next);
        _at = 0;
        if (_end == 0)
        {
            throw file.TooShort(entry.Key, entry.Offset, entry.Size);
        }

        _next += _end;
    }
}
