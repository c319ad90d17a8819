using System.Buffers.Binary;

namespace Reproductions.Runtime.Formats.Bmp;

/// <summary>
/// Reads the pixels of a BMP without compression and palette, as TensorFlow does. Thread-safe: it holds no state.
/// <code>
/// 0: BM | 10: start of the pixels u32 | 18: width i32 | 22: height i32, negative from the top down | 28: bits a pixel u16
/// rows, each padded to 4 bytes: gray, or blue, green, red and alpha
/// </code>
/// </summary>
internal static class BmpReader
{
    /// <summary>Bytes that a header has at least.</summary>
    public const int HeaderSize = 32;

    /// <summary>Size and channels that the header states.</summary>
    public static (int Width, int Height, bool IsTopDown, int Start, int Channels) Header(ReadOnlySpan<byte> file)
    {
        var height = BinaryPrimitives.ReadInt32LittleEndian(file[22..]);
        return (
            BinaryPrimitives.ReadInt32LittleEndian(file[18..]),
            height == int.MinValue ? int.MaxValue : Math.Abs(height),
            height < 0,
            BinaryPrimitives.ReadInt32LittleEndian(file[10..]),
            BinaryPrimitives.ReadUInt16LittleEndian(file[28..]) / 8);
    }

    /// <summary>Bytes of a row.</summary>
    public static long Stride(long width, int channels) => ((channels * width * 8) + 31) / 32 * 4;

    /// <summary>Copies the pixels, red first, the upper row first.</summary>
    /// <param name="file">The file, long enough for its header.</param>
    /// <param name="output">[height, width, channels].</param>
    public static void Read(ReadOnlySpan<byte> file, Span<byte> output)
    {
        var (width, height, isTopDown, start, channels) = Header(file);
        var stride = (int)Stride(width, channels);
        for (var y = 0; y < height; y++)
        {
            var row = file[(start + ((isTopDown ? y : height - 1 - y) * stride))..];
            for (var x = 0; x < width; x++)
            {
                var source = row.Slice(x * channels, channels);
                var target = output.Slice(((y * width) + x) * channels, channels);
                source.CopyTo(target);
                if (channels >= 3)
                {
                    (target[0], target[2]) = (source[2], source[0]);
                }
            }
        }
    }
}
