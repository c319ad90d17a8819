namespace Reproductions.Runtime.Formats.Records;

/// <summary>Bits and bytes of a packed stream, least significant bit first. Not thread-safe.</summary>
/// <param name="stream">The file. Not closed.</param>
internal sealed class PackedSource(Stream stream)
{
    private readonly byte[] _buffer = new byte[65536];
    private int _at;
    private int _end;
    private uint _bits;
    private int _bitCount;

    /// <summary>True after the file ended where more was needed.</summary>
    public bool IsCut { get; set; }

    /// <summary>True when no byte is left.</summary>
    public bool AtEnd => _bitCount < 8 && _at == _end && !Refill();

    /// <summary>The next byte; bits of a partly read one are not dropped, so align first.</summary>
    /// <exception cref="EndOfStreamException">None is left.</exception>
    public int Byte()
    {
        if (_bitCount >= 8)
        {
            return Bits(8);
        }

        if (_at == _end && !Refill())
        {
            throw new EndOfStreamException();
        }

        return _buffer[_at++];
    }

    /// <summary>The next bits, at most 16.</summary>
    /// <exception cref="EndOfStreamException">Fewer are left.</exception>
    public int Bits(int count)
    {
        while (_bitCount < count)
        {
            if (_at == _end && !Refill())
            {
                throw new EndOfStreamException();
            }

            _bits |= (uint)_buffer[_at++] << _bitCount;
            _bitCount += 8;
        }

        var value = (int)(_bits & ((1u << count) - 1));
        _bits >>= count;
        _bitCount -= count;
        return value;
    }

    /// <summary>Drops the rest of a partly read byte.</summary>
    public void Align()
    {
        _bits >>= _bitCount & 7;
        _bitCount &= ~7;
    }

    private bool Refill()
    {
        _at = 0;
        _end = stream.Read(_buffer);
        return _end > 0;
    }
}
