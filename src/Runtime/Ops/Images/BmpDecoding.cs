using Reproductions.Runtime.Formats.Bmp;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Images;

/// <summary>Decodes BMP files for the op types that do.</summary>
internal static class BmpDecoding
{
    /// <summary>Whether the bytes start as a BMP.</summary>
    public static bool Starts(ReadOnlySpan<byte> file) => file.StartsWith("BM"u8);

    /// <summary>Decodes a BMP into output 0.</summary>
    public static void Read(KernelContext c, byte[] file)
    {
        if (file.Length < BmpReader.HeaderSize)
        {
            throw new InvalidArgumentError($"Incomplete bmp content, requires at least 32 bytes to find the header size, width, height, and bpp, got {file.Length} bytes");
        }

        var (width, height, _, start, channels) = BmpReader.Header(file);
        var asked = c.Node.Int("channels");
        if (asked != 0 && asked != channels)
        {
            throw new InvalidArgumentError($"channels attribute {asked} does not match bits per pixel from file {channels}");
        }

        if (channels is not (1 or 3 or 4))
        {
            throw new InvalidArgumentError($"Number of channels inferred from the BMP must be 1, 3 or 4, was {channels}");
        }

        var size = width > 0 ? BmpReader.Stride(width, channels) * height : -1;
        if (size < 0 || start < 0 || start + size > file.Length)
        {
            throw new InvalidArgumentError($"Incomplete bmp content, requires {start + size} bytes for {height} rows of {width} pixels of {channels} channels, got {file.Length} bytes");
        }

        var pixels = new byte[(long)width * height * channels];
        BmpReader.Read(file, pixels);
        JpegDecoding.Scale(pixels, c.Allocate(0, new Shape(height, width, channels)), 0);
    }
}
