using System.Buffers.Binary;
using System.Numerics;

namespace Reproductions.Runtime.Formats;

/// <summary>An encoding of numbers and strings whose bytewise order is the order of the values.</summary>
/// <remarks>
/// <code>
/// number   1 byte n, then the n bytes of the number, big-endian, without leading zeros (0: the single byte 00)
/// string   its bytes with 00 as 00 FF and FF as FF 00, then 00 01
/// signed   1 to 10 bytes: the number sign-extended to that width, big-endian, with the length marked in the leading bits
/// </code>
/// </remarks>
internal static class OrderedCode
{
    /// <summary>Appends an unsigned number.</summary>
    public static void WriteNumber(List<byte> target, ulong value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, value);
        var length = 8 - (BitOperations.LeadingZeroCount(value) / 8);
        target.Add((byte)length);
        target.AddRange(bytes[(8 - length)..]);
    }

    /// <summary>Appends a string.</summary>
    public static void WriteString(List<byte> target, ReadOnlySpan<byte> value)
    {
        foreach (var b in value)
        {
            target.Add(b);
            if (b is 0 or 0xFF)
            {
                target.Add((byte)~b);
            }
        }

        target.Add(0);
        target.Add(1);
    }

    /// <summary>Appends a signed number.</summary>
    public static void WriteSigned(List<byte> target, long value)
    {
        var magnitude = value < 0 ? ~value : value;
        if (magnitude < 64)
        {
            target.Add((byte)(0x80 ^ value));
            return;
        }

        Span<byte> bytes = stackalloc byte[10];
        bytes[..2].Fill(value < 0 ? (byte)0xFF : (byte)0);
        BinaryPrimitives.WriteInt64BigEndian(bytes[2..], value);

        // Each byte adds 7 bits: the header takes as many leading bits as there are bytes; one bit more is the sign.
        var length = Math.Min((64 - BitOperations.LeadingZeroCount((ulong)magnitude) + 1 + 6) / 7, 10);
        var tail = bytes[(10 - length)..];
        switch (length)
        {
            case <= 8:
                tail[0] ^= (byte)(0xFF << (8 - length));
                break;
            case 9:
                tail[0] ^= 0xFF;
                tail[1] ^= 0x80;
                break;
            default:
                tail[0] ^= 0xFF;
                tail[1] ^= 0xC0;
                break;
        }

        target.AddRange(tail);
    }
}
