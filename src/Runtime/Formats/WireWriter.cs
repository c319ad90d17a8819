using System.Buffers;
using System.Buffers.Binary;

namespace Reproductions.Runtime.Formats;

/// <summary>Appends varints and fixed-width numbers.</summary>
internal static class WireWriter
{
    /// <summary>Appends a varint.</summary>
    public static void Varint(IBufferWriter<byte> target, ulong value)
    {
        var span = target.GetSpan(10);
        var count = 0;
        for (; value >= 0x80; value >>= 7)
        {
            span[count++] = (byte)(value | 0x80);
        }

        span[count++] = (byte)value;
        target.Advance(count);
    }

    /// <summary>Appends four bytes, little-endian.</summary>
    public static void Fixed32(IBufferWriter<byte> target, uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(target.GetSpan(sizeof(uint)), value);
        target.Advance(sizeof(uint));
    }
}
