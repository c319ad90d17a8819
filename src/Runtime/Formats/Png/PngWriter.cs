using System.Buffers.Binary;
using System.IO.Compression;
using Reproductions.Runtime.Formats.Records;

namespace Reproductions.Runtime.Formats.Png;

/// <summary>
/// Writes images of 8 bits a channel as PNG (ISO/IEC 15948). Thread-safe: it holds no state.
/// <code>
/// signature 8 | chunk: length u32 BE, type 4, data, CRC-32 of type and data u32 BE | chunk | ...
/// IHDR: width u32 BE, height u32 BE, depth 8, color type, compression 0, filter 0, interlace 0
/// IDAT: zlib stream of rows, each a filter byte 0 and its pixels;   IEND: empty
/// </code>
/// </summary>
internal static class PngWriter
{
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The file of an image.</summary>
    /// <param name="pixels">[height, width, channels], row-major.</param>
    /// <param name="width">Pixels a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="channels">1 for gray, 3 for RGB, 4 for RGB with alpha.</param>
    public static byte[] Write(ReadOnlySpan<byte> pixels, int width, int height, int channels)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 8;
        header[9] = channels switch { 1 => 0, 3 => 2, _ => 6 };
        header[10..].Clear();
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "IDAT"u8, Packed(pixels, width * channels, height));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Packed(ReadOnlySpan<byte> pixels, int stride, int height)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
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
