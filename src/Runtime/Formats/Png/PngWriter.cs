using System.Buffers.Binary;
using System.IO.Compression;
using Reproductions.Runtime.Formats.Records;

namespace Reproductions.Runtime.Formats.Png;

/// <summary>
/// Writes images of 8 or 16 bits a channel as PNG (ISO/IEC 15948). Thread-safe: it holds no state.
/// <code>
/// signature 8 | chunk: length u32 BE, type 4, data, CRC-32 of type and data u32 BE | chunk | ...
/// IHDR: width u32 BE, height u32 BE, depth 8, color type, compression 0, filter 0, interlace 0
/// IDAT: zlib stream of rows, each a filter byte 0 and its pixels;   IEND: empty
/// </code>
/// </summary>
internal static class PngWriter
{
    /// <summary>The compression level that leaves the choice to zlib.</summary>
    public const int DefaultLevel = -1;

    /// <summary>The first bytes of a file.</summary>
    public static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The file of an image.</summary>
    /// <param name="pixels">[height, width, channels], row-major; of 16 bits, big-endian.</param>
    /// <param name="width">Pixels a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="channels">1 for gray, 2 for gray with alpha, 3 for RGB, 4 for RGB with alpha.</param>
    /// <param name="depth">Bits a channel: 8 or 16.</param>
    /// <param name="level">zlib's compression level, 0 (none) to 9; -1 for its default.</param>
    public static byte[] Write(ReadOnlySpan<byte> pixels, int width, int height, int channels, int depth = 8, int level = DefaultLevel)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = (byte)depth;
        header[9] = channels switch { 1 => 0, 2 => 4, 3 => 2, _ => 6 };
        header[10..].Clear();
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "IDAT"u8, Packed(pixels, width * channels * depth / 8, height, level));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Packed(ReadOnlySpan<byte> pixels, int stride, int height, int level)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, new ZLibCompressionOptions { CompressionLevel = level }))
        {
            for (var row = 0; row < height; row++)
            {
                zlib.WriteByte(0);
                zlib.Write(pixels.Slice(row * stride, stride));
            }
        }

        return packed.ToArray();
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksums.Crc32(Checksums.Crc32(0, type), data));
        file.Write(number);
    }
}
