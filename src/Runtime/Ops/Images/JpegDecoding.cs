using Reproductions.Runtime.Formats.Jpeg;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Images;

/// <summary>Decodes JPEG files for the op types that do, as libjpeg's accurate method does; INTEGER_FAST asks for an approximation of it and gets the same.</summary>
internal static class JpegDecoding
{
    private const long MaxPixels = 1L << 29;

    /// <summary>Decodes a JPEG into output 0.</summary>
    /// <param name="c">The kernel's context.</param>
    /// <param name="file">The file.</param>
    /// <param name="recovers">Whether a file that is cut is read as far as it goes.</param>
    /// <param name="crop">The window: top, left, height, width; null for all.</param>
    public static void Read(KernelContext c, byte[] file, bool recovers, int[]? crop = null)
    {
        var asked = c.Node.Int("channels");
        if (asked is not (0 or 1 or 3))
        {
            throw new InvalidArgumentError($"channels must be 0, 1, or 3 for JPEG, got {asked}");
        }

        var ratio = c.Node.Attributes.Find("ratio") is { } given ? (int)given.I : 1;
        var isSmooth = c.Node.Attributes.Find("fancy_upscaling")?.B ?? true;
        if (JpegFile.Open(file) is not { } jpeg || (long)jpeg.Width * jpeg.Height >= MaxPixels)
        {
            throw Damaged(file);
        }

        var channels = asked == 0 ? Math.Min(jpeg.Components, 3) : (int)asked;
        var pixels = JpegPixels.Read(jpeg, channels, ratio, isSmooth, recovers) ?? throw Damaged(file);
        var (height, width) = ((jpeg.Height + ratio - 1) / ratio, (jpeg.Width + ratio - 1) / ratio);
        var window = crop ?? [0, 0, height, width];
        if (window[0] < 0 || window[1] < 0 || window[2] <= 0 || window[3] <= 0 || (long)window[0] + window[2] > height || (long)window[1] + window[3] > width)
        {
            throw Damaged(file);
        }

        var output = c.Allocate(0, new Shape(window[2], window[3], channels));
        for (var y = 0; y < window[2]; y++)
        {
            var row = pixels.AsSpan((((window[0] + y) * width) + window[1]) * channels, window[3] * channels);
            Scale(row, output, y * row.Length);
        }
    }

    /// <summary>Infers the shape of an image of unknown size.</summary>
    public static void Infer(ShapeContext c)
    {
        c.InputOfRank(0, 0);
        var channels = c.Node.Int("channels");
        if (channels < 0)
        {
            throw c.Error($"channels must be non-negative, got {channels}");
        }

        c.Set(0, new Shape(Shape.Unknown, Shape.Unknown, channels == 0 ? Shape.Unknown : channels));
    }

    /// <summary>Refuses a ratio that libjpeg has not.</summary>
    /// <exception cref="InvalidArgumentError">It is not 1, 2, 4 or 8.</exception>
    public static void CheckRatio(Node node)
    {
        if (node.Int("ratio") is not (1 or 2 or 4 or 8) and var ratio)
        {
            throw new InvalidArgumentError($"ratio must be 1, 2, 4, or 8, got {ratio}");
        }
    }

    /// <summary>Copies bytes into an image of 8 or 16 bits a channel.</summary>
    public static void Scale(ReadOnlySpan<byte> source, Tensor target, int start)
    {
        switch (target.DType)
        {
            case DType.UInt8:
                source.CopyTo(target.Span<byte>()[start..]);
                break;
            case DType.UInt16:
                for (var i = 0; i < source.Length; i++)
                {
                    target.Span<ushort>()[start + i] = (ushort)(source[i] * 257);
                }

                break;
            default:
                for (var i = 0; i < source.Length; i++)
                {
                    target.Span<float>()[start + i] = source[i] / 255f;
                }

                break;
        }
    }

    private static InvalidArgumentError Damaged(byte[] file) => new(
        $"Invalid JPEG data or crop window, data size {file.Length}. The file is cut, damaged or of a kind that cannot be read; write or download it again.");
}
