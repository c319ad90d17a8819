using System.Buffers.Binary;

namespace Reproductions.Runtime.Formats;

/// <summary>Reads protobuf's wire format and bare varints from memory, without exceptions and without allocation.</summary>
internal ref struct Wire(ReadOnlySpan<byte> data)
{
    /// <summary>Wire type of a varint.</summary>
    public const int Varint = 0;

    /// <summary>Wire type of eight bytes.</summary>
    public const int Fixed64 = 1;

    /// <summary>Wire type of a length and its bytes.</summary>
    public const int Bytes = 2;

    /// <summary>Wire type of four bytes.</summary>
    public const int Fixed32 = 5;

    // Nested groups deeper than this are refused, as protobuf does.
    private const int MaxDepth = 100;

    private const int StartGroup = 3;
    private const int EndGroup = 4;

    private readonly ReadOnlySpan<byte> _data = data;

    /// <summary>Bytes read so far.</summary>
    public int Position { get; private set; }

    /// <summary>True when nothing is left.</summary>
    public readonly bool AtEnd => Position >= _data.Length;

    /// <summary>Reads a varint of at most ten bytes.</summary>
    public bool TryVarint(out ulong value)
    {
        value = 0;
        for (var shift = 0; shift < 70; shift += 7)
        {
            if (AtEnd)
            {
                return false;
            }

            var b = _data[Position++];
            value |= shift < 64 ? (ulong)(b & 0x7F) << shift : 0;
            if (b < 0x80)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads a varint of at most five bytes that fits 32 bits.</summary>
    public bool TryVarint32(out uint value)
    {
        value = 0;
        for (var shift = 0; shift <= 28; shift += 7)
        {
            if (AtEnd)
            {
                return false;
            }

            var b = _data[Position++];
            value |= (uint)(b & 0x7F) << shift;
            if (b < 0x80)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads a field's number and wire type. Field 0 and unknown wire types are refused.</summary>
    public bool TryTag(out int field, out int type)
    {
        field = 0;
        type = 0;
        if (!TryVarint(out var tag) || tag > uint.MaxValue)
        {
            return false;
        }

        field = (int)(tag >> 3);
        type = (int)(tag & 7);
        return field != 0 && type <= Fixed32;
    }

    /// <summary>Reads a length and that many bytes.</summary>
    public bool TryBytes(out ReadOnlySpan<byte> bytes)
    {
        bytes = default;
        if (!TryVarint(out var length) || length > (ulong)(_data.Length - Position))
        {
            return false;
        }

        bytes = _data.Slice(Position, (int)length);
        Position += (int)length;
        return true;
    }

    /// <summary>Reads four bytes, little-endian.</summary>
    public bool TryFixed32(out uint value)
    {
        value = 0;
        if (_data.Length - Position < 4)
        {
            return false;
        }

        value = BinaryPrimitives.ReadUInt32LittleEndian(_data[Position..]);
        Position += 4;
        return true;
    }

    /// <summary>Steps over a field's value.</summary>
    public bool TrySkip(int field, int type) => TrySkip(field, type, 0);

    private bool TrySkip(int field, int type, int depth)
    {
        switch (type)
        {
            case Varint:
                return TryVarint(out _);
            case Fixed64:
                Position += 8;
                return Position <= _data.Length;
            case Bytes:
                return TryBytes(out _);
            case Fixed32:
                return TryFixed32(out _);
            case StartGroup when depth < MaxDepth:
                while (TryTag(out var inner, out var innerType))
                {
                    if (innerType == EndGroup)
                    {
                        return inner == field;
                    }

                    if (!TrySkip(inner, innerType, depth + 1))
                    {
                        return false;
                    }
                }

                return false;
            default:
                return false;
        }
    }
}
