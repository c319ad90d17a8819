using Reproductions.Runtime.Formats.Gif;
using Reproductions.Runtime.Formats.Jpeg;
using Reproductions.Runtime.Formats.Png;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Images;

/// <summary>Decodes by the first bytes of the file: an op named for one format reads the others, too.</summary>
internal static class ImageFormats
{
    /// <summary>The scalar string at input 0.</summary>
    public static byte[] Contents(KernelContext c) => c.Input(0).Shape.Rank == 0
        ? c.Input(0).StringAt(0)
        : throw new InvalidArgumentError($"contents must be scalar, got shape {c.Input(0).Shape}");

    /// <summary>Decodes input 0 into output 0; <paramref name="otherwise"/> does what is neither JPEG nor GIF nor PNG.</summary>
    public static void Decode(KernelContext c, Action<KernelContext, byte[]> otherwise)
    {
        var file = Contents(c);
        if (file.AsSpan().StartsWith(JpegFile.Signature))
        {
            JpegDecoding.Read(c, file, recovers: false);
        }
        else if (GifReader.Starts(file))
        {
            GifDecoding.Read(c, file, isAnimated: false);
        }
        else if (file.AsSpan().StartsWith(PngWriter.Signature))
        {
            DecodePng.Read(c, file);
        }
        else
        {
            otherwise(c, file);
        }
    }

    /// <summary>Refuses a file of no known format.</summary>
    public static void Refuse(KernelContext c, byte[] file) => throw new InvalidArgumentError(
        $"Expected image (JPEG, PNG, or GIF), got {(file.Length == 0 ? "empty file" : $"unknown format starting with '{Printable(file)}'")}");

    // The first bytes; what cannot be printed as octal numbers.
    private static string Printable(byte[] file) =>
        string.Concat(file.Take(16).Select(b => b is >= (byte)' ' and < 0x7F ? ((char)b).ToString() : "\\" + Convert.ToString(b, 8).PadLeft(3, '0')));
}
